package dev.breadcrumbs.cloudtrail.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.model.Actor;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailModule;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.IdentityTypes;
import dev.breadcrumbs.cloudtrail.model.Outcome;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application can do with the public classes alone. */
class HostApplicationTest {
  private static final String LOG =
      """
      {"Records": [
        {"eventVersion": "1.08", "eventName": "ConsoleLogin", "eventTime": "2026-03-01T08:00:00Z",
         "userIdentity": {"type": "IAMUser", "userName": "bob"}},
        {"eventVersion": "1.08", "eventName": "GetObject", "errorCode": "AccessDenied",
         "userIdentity": {"type": "AssumedRole",
           "arn": "arn:aws:sts::123456789012:assumed-role/Reader/alice"}}
      ]}
      """;

  /** A place of the application's own. */
  private record Stored(String name, String content) implements LogFile {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private final CloudTrailLogs logs = CloudTrail.read(List.of(new Stored("stored/1", LOG)));

  @Test
  void reads_a_folder_and_prints_breadcrumbs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("log.json"), LOG);
    assertThat(CloudTrail.read(folder).list())
        .extracting(event -> event.breadcrumb().who())
        .containsExactly("bob (IAM user)", "alice (role session, Reader)");
  }

  @Test
  void counts_outcomes_on_a_stream() {
    try (Stream<CloudTrailEvent> events = logs.stream()) {
      Map<Outcome, Long> counts =
          events.collect(Collectors.groupingBy(CloudTrailEvent::outcome, Collectors.counting()));
      assertThat(counts).isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.DENIED, 1L));
    }
  }

  @Test
  void steps_through_a_source_with_a_reader() {
    try (CloudTrailReader reader = logs.onProblem(ProblemPolicy.FAIL).open()) {
      Actor actor = reader.next().actor();
      assertThat(actor.displayName()).isEqualTo("bob");
      assertThat(reader.next().userIdentity().type()).isEqualTo(IdentityTypes.ASSUMED_ROLE);
      assertThat(reader.hasNext()).isFalse();
      assertThat(reader.report().records()).isEqualTo(2);
    }
  }

  @Test
  void frames_records_without_decoding_them() {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    try (RecordFramer framer = RecordFramer.open(logs.files().get(0), ReadLimits.DEFAULT, log)) {
      assertThat(framer.next()).isTrue();
      assertThat(framer.bytes()[framer.start()]).isEqualTo((byte) '{');
      assertThat(framer.bytes()[framer.end() - 1]).isEqualTo((byte) '}');
      assertThat(framer.origin()).hasToString("stored/1 record 0 at byte 16");
    }
  }

  @Test
  void carries_events_in_messages_of_its_own() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper().registerModule(new CloudTrailModule());
    Map<String, CloudTrailEvent> message = Map.of("denied", logs.list().get(1));
    String json = mapper.writeValueAsString(message);
    assertThat(mapper.readValue(json, new TypeReference<Map<String, CloudTrailEvent>>() {}))
        .isEqualTo(message);
  }

  @Test
  void makes_a_source_of_its_own() {
    List<CloudTrailEvent> events = logs.list();
    CloudTrailSource own = () -> CloudTrail.of(events).open();
    ReadReport report = own.inspect();
    assertThat(report.records()).isEqualTo(2);
  }
}
