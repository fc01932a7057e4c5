package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of findings stand in log files. They are looked up afterwards, by their {@code
 * eventID}, as an event does not carry its place around. Immutable.
 */
public final class EventPlaces {
  /** No places: for events that are in no files. */
  public static final EventPlaces NONE = new EventPlaces(Map.of());

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, RecordOrigin> places;

  private EventPlaces(Map<String, RecordOrigin> places) {
    this.places = places;
  }

  /**
   * Looks for the events of findings, in a second reading of the log files that ends when all are
   * found. Problems of the reading are passed over, as the first reading has reported them.
   *
   * @param logs the log files that the findings come from
   * @param findings the findings
   * @return the places; of an event that is delivered twice, the first
   */
  public static EventPlaces in(CloudTrailLogs logs, Collection<Finding> findings) {
    Set<String> wanted = new HashSet<>();
    findings.forEach(finding -> wanted.addAll(finding.eventIDs()));
    Map<String, RecordOrigin> found = new HashMap<>();
    ReadLog log = new ReadLog(ProblemPolicy.SKIP);
    try (ReadBuffers buffers = new ReadBuffers()) {
      for (LogFile file : logs.files()) {
        if (found.size() == wanted.size()) {
          break;
        }
        try (RecordFramer framer = RecordFramer.open(file, logs.limits(), log, buffers)) {
          take(framer, wanted, found);
        }
      }
    }
    return new EventPlaces(Map.copyOf(found));
  }

  private static void take(
      RecordFramer framer, Set<String> wanted, Map<String, RecordOrigin> found) {
    while (found.size() < wanted.size() && framer.next()) {
      String id = eventID(framer);
      if (id != null && wanted.contains(id)) {
        found.putIfAbsent(id, framer.origin());
      }
    }
  }

  /** The record's own id; null if it has none, or is no JSON. */
  private static @Nullable String eventID(RecordFramer record) {
    int length = record.end() - record.start();
    try (JsonParser parser = FACTORY.createParser(record.bytes(), record.start(), length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isId = parser.currentName().equals("eventID");
        parser.nextToken();
        if (isId) {
          return parser.getValueAsString();
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      return null;
    }
    return null;
  }

  /**
   * Finds an event.
   *
   * @param eventID its id
   * @return file, record and offset; empty if it is not among them
   */
  public Optional<RecordOrigin> find(String eventID) {
    return Optional.ofNullable(places.get(Objects.requireNonNull(eventID, "eventID is null")));
  }
}
