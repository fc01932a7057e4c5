package dev.breadcrumbs.cloudtrail.rules.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceScopeTest {
  private static final String FOLDER = "logs/AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/01/";

  private static String event(String time, String region, String rest) {
    return "{\"eventTime\":\"%s\",\"awsRegion\":\"%s\",\"recipientAccountId\":\"123456789012\"%s}"
        .formatted(time, region, rest);
  }

  private static LogFile file(String region, String delivered, String... events) {
    String name = "123456789012_CloudTrail_" + region + "_" + delivered + "_AbCdEf.json";
    String content = "{\"Records\":[" + String.join(",", events) + "]}";
    return LogFile.of(FOLDER + name, content.getBytes(UTF_8));
  }

  private static EvidenceScope of(LogFile... files) {
    return EvidenceScope.of(CloudTrail.read(List.of(files)));
  }

  private static EvidenceScope of(String... events) {
    List<CloudTrailEvent> typed = new ArrayList<>();
    for (String event : events) {
      typed.add(CloudTrailEvent.parse(event));
    }
    return EvidenceScope.of(CloudTrail.of(typed));
  }

  @Test
  void tells_times_files_and_events_of_each_region() {
    EvidenceScope scope =
        of(
            file("eu-west-1", "20260301T1005Z", event("2026-03-01T09:58:00Z", "eu-west-1", "")),
            file("eu-west-1", "20260301T1010Z", event("2026-03-01T10:08:00Z", "eu-west-1", "")),
            file("us-east-1", "20260301T1010Z", event("2026-03-01T10:01:00Z", "us-east-1", "")));

    assertThat(scope.events()).isEqualTo(3);
    assertThat(scope.report().records()).isEqualTo(3);
    assertThat(scope.times()).hasToString("Optional[2026-03-01T09:58:00Z to 2026-03-01T10:08:00Z]");
    assertThat(scope.regions())
        .extracting(RegionScope::region, RegionScope::files, RegionScope::events)
        .containsExactly(tuple("eu-west-1", 2L, 2L), tuple("us-east-1", 1L, 1L));
    assertThat(scope.regions().get(0).gaps()).isEmpty();
    assertThat(scope.folders()).containsExactly("logs/AWSLogs");
    assertThat(scope.leftOut()).isEmpty();
  }

  @Test
  void tells_hours_of_which_there_is_neither_a_file_nor_an_event() {
    RegionScope region =
        of(
                file("eu-west-1", "20260301T2205Z", event("2026-03-01T21:59:00Z", "eu-west-1", "")),
                file("eu-west-1", "20260302T0210Z", event("2026-03-02T02:08:00Z", "eu-west-1", "")),
                file("eu-west-1", "20260302T0410Z"))
            .regions()
            .get(0);

    assertThat(region.gaps())
        .hasToString(
            "[2026-03-01T23:00:00Z to 2026-03-02T02:00:00Z,"
                + " 2026-03-02T03:00:00Z to 2026-03-02T04:00:00Z]");
    assertThat(region.missingHours()).isEqualTo(4);
    assertThat(region.hours()).isEqualTo(4);
  }

  @Test
  void counts_reads_data_events_and_parameters_of_each_service() {
    EvidenceScope scope =
        of(
            "{\"eventSource\":\"s3.amazonaws.com\",\"eventCategory\":\"Data\",\"readOnly\":true,"
                + "\"eventName\":\"GetObject\",\"requestParameters\":{\"bucketName\":\"b\"}}",
            "{\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"PutBucketAcl\","
                + "\"requestParameters\":{\"omitted\":true}}",
            "{\"eventSource\":\"lambda.amazonaws.com\",\"eventName\":\"ListFunctions\","
                + "\"managementEvent\":false,\"requestParameters\":null}",
            "{\"eventName\":\"GetUser\"}");

    assertThat(scope.services())
        .containsExactly(
            new ServiceScope("lambda.amazonaws.com", 1, 1, 1, 0, 0),
            new ServiceScope("s3.amazonaws.com", 2, 1, 1, 2, 1),
            new ServiceScope("unknown", 1, 1, 0, 0, 0));
    assertThat(scope.leftOut()).containsExactly("4 events without a time");
    assertThat(scope.times()).isEmpty();
  }

  @Test
  void names_trails_by_their_digests() {
    LogFile digest =
        LogFile.of(
            "b/AWSLogs/o-exampleorg1/123456789012/CloudTrail-Digest/eu-west-1/2026/03/01/"
                + "123456789012_CloudTrail-Digest_eu-west-1_org_trail_us-east-1_20260301T101500Z"
                + ".json.gz",
            new byte[0]);

    EvidenceScope scope = EvidenceScope.of(CloudTrail.of(List.of()), List.of(digest));

    assertThat(scope.trails()).containsExactly("org_trail");
    assertThat(scope.folders()).containsExactly("b/AWSLogs/o-exampleorg1");
    assertThat(scope.regions()).isEmpty();
  }

  @Test
  void is_the_same_for_events_and_files_in_any_order() {
    List<LogFile> files = new ArrayList<>();
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    for (int number = 0; number < 60; number++) {
      String region = number % 3 == 0 ? "eu-west-1" : "us-east-1";
      files.add(
          file(
              region,
              "20260301T%02d05Z".formatted(number % 24),
              event(start.plusSeconds(7_919L * number).toString(), region, "")));
    }
    EvidenceScope inOrder = EvidenceScope.of(CloudTrail.read(files));

    Collections.shuffle(files, new Random(15));

    assertThat(EvidenceScope.of(CloudTrail.read(files))).isEqualTo(inOrder);
  }

  @Test
  void times_without_end_do_not_fill_the_memory() {
    Instant start = Instant.parse("0001-01-01T00:00:00Z");
    ScopeCollector collector = new ScopeCollector();
    for (int day = 0; day < 100_003; day++) {
      collector.add(
          CloudTrailEvent.parse(event(start.plusSeconds(86_400L * day).toString(), "r", "")));
    }
    EvidenceScope scope = collector.scope(ReadReport.EMPTY);

    assertThat(scope.leftOut()).containsExactly("3 events or files of days beyond 100000");
    assertThat(scope.regions().get(0).gaps()).hasSize(RegionScope.GAPS_KEPT);
    assertThat(scope.regions().get(0).missingHours()).isEqualTo(99_999L * 23);
  }
}
