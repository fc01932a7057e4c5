package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A folder of many more events than an engine may hold, each region in a folder of its own. */
class LargeFolderTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int HOURS = 50;
  private static final int CALLS_AN_HOUR = 20;
  private static final Rule BURST =
      rule("burst")
          .title("Forty calls in an hour")
          .eventCount(
              2 * CALLS_AN_HOUR, Duration.ofHours(1), EVENT_NAME.eq("ListBuckets"), USER_NAME);

  private static CloudTrailLogs logs() {
    List<LogFile> files = new ArrayList<>();
    for (String region : List.of("eu-west-1", "us-east-1")) {
      for (int hour = 0; hour < HOURS; hour++) {
        files.add(file(region, hour));
      }
    }
    return CloudTrail.read(files);
  }

  private static LogFile file(String region, int hour) {
    StringBuilder lines = new StringBuilder();
    for (int call = 0; call < CALLS_AN_HOUR; call++) {
      lines.append(
          """
          {"eventTime":"%s","eventName":"ListBuckets","awsRegion":"%s","eventID":"%s-%d-%d",\
          "userIdentity":{"type":"IAMUser","userName":"hour-%d"}}
          """
              .formatted(
                  START.plus(Duration.ofHours(hour)).plusSeconds(call * 60L),
                  region,
                  region,
                  hour,
                  call,
                  hour));
    }
    String time = "202603%02dT%02d05Z".formatted(1 + (hour + 1) / 24, (hour + 1) % 24);
    String name = "%s/123456789012_CloudTrail_%s_%s_x.json".formatted(region, region, time);
    return LogFile.of(name, lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void finds_what_goes_on_in_several_regions_though_it_can_hold_little() {
    Evaluation evaluation = RuleEngine.of(BURST).holding(4 * CALLS_AN_HOUR).evaluate(logs());

    assertThat(evaluation.findings()).hasSize(HOURS);
    assertThat(evaluation.counts().get("burst").late()).isZero();
  }
}
