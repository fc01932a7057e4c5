package dev.breadcrumbs.cloudtrail.query.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.ConditionScan;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewestTimeTest {
  /** What the handler of a scan for nothing is told: once at most. */
  private static List<@Nullable Instant> told(ConditionScan scan, CloudTrailSource source) {
    List<@Nullable Instant> told = new ArrayList<>();
    scan.run(
        source,
        RunOptions.threads(2),
        new ConditionScan.Handler() {
          @Override
          public void matched(int condition, CloudTrailEvent event) {}

          @Override
          public void failed(int condition, @Nullable String eventID, Throwable reason) {}

          @Override
          public void newest(@Nullable Instant time) {
            told.add(time);
          }
        });
    return told;
  }

  private static Stream<CloudTrailSource> sources(String times) {
    List<String> events =
        Arrays.stream(times.split(" ", -1))
            .map(time -> time.isEmpty() ? "" : ",\"eventTime\":\"" + time + "\"")
            .map(time -> "{\"eventName\":\"GetUser\"" + time + "}")
            .collect(Collectors.toList());
    CloudTrailSource lines =
        CloudTrail.read(String.join("\n", events).getBytes(StandardCharsets.UTF_8), "events.json");
    CloudTrailSource typed = CloudTrail.of(events.stream().map(CloudTrailEvent::parse).toList());
    return Stream.of(lines, typed, CloudTrail.load(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-01T10:00:00Z 2024-05-01T10:00:02Z 2024-05-01T10:00:01Z,2024-05-01T10:00:02Z",
    "2024-05-01T10:00:00Z 2024-05-01T10:00:00.5Z 2024-05-01T10:00:00Z,2024-05-01T10:00:00.5Z",
    "2024-05-01T10:00:00.5Z 2024-05-01T10:00:01Z,2024-05-01T10:00:01Z",
    "2024-05-01T10:00:00Z 2024-05-01T10:30:00+02:00,2024-05-01T10:00:00Z",
    "2024-05-01T10:00:00Z 2024-05-01T10:30:00-02:00,2024-05-01T12:30:00Z",
    "2024-05-01T10:00:00Z 2024-99-01T10:00:00Z soon,2024-05-01T10:00:00Z",
    "'2024-05-01T10:00:00Z  ',2024-05-01T10:00:00Z",
    "2024-05-01T10:00:00Z 1969-12-31T10:00:00Z,2024-05-01T10:00:00Z"
  })
  void is_told_at_the_end_of_a_run(String times, Instant newest) {
    ConditionScan scan = ConditionScan.of(List.of(Fields.ERROR_CODE.exists())).trackingTime();

    assertThat(sources(times))
        .allSatisfy(source -> assertThat(told(scan, source)).containsExactly(newest));
  }

  @Test
  void is_null_where_no_event_has_a_time() {
    ConditionScan scan = ConditionScan.of(List.of()).trackingTime().withoutIndex();

    assertThat(sources("soon"))
        .allSatisfy(source -> assertThat(told(scan, source)).containsExactly((Instant) null));
  }

  @Test
  void is_not_told_where_nobody_asked() {
    assertThat(sources("2024-05-01T10:00:00Z"))
        .allSatisfy(source -> assertThat(told(ConditionScan.of(List.of()), source)).isEmpty());
  }
}
