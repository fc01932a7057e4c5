package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes small events; single quotes stand for double ones. */
public final class Events {
  private Events() {}

  /** Gives the JSON of an event that has a name and these members. */
  public static String json(String members) {
    return ("{'eventName':'GetObject'" + (members.isEmpty() ? "" : ",") + members + "}")
        .replace('\'', '"');
  }

  public static CloudTrailEvent of(String members) {
    return CloudTrailEvent.parse(json(members));
  }

  public static CloudTrailEvent of(String eventName, String members) {
    return CloudTrailEvent.parse(json(members).replace("GetObject", eventName));
  }

  public static CloudTrailEvent by(String userIdentity) {
    return of("'userIdentity':{" + userIdentity + "}");
  }

  /** What the decoder makes of a record, and what it reports. */
  public record Decoded(@Nullable CloudTrailEvent event, List<ReadProblem> problems) {}

  public static Decoded decode(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    CloudTrailEvent event =
        EventDecoder.decode(
            bytes, 0, bytes.length, () -> new RecordOrigin("events.json", 7, 1000), log, () -> {});
    return new Decoded(event, log.report().problems());
  }
}
