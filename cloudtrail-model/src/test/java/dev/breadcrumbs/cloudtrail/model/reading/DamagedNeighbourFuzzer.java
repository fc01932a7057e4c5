package dev.breadcrumbs.cloudtrail.model.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Whatever stands after a whole record, the record is delivered. */
class DamagedNeighbourFuzzer {
  private static final String BEFORE =
      """
      {"Records":[{"eventVersion":"1.08","eventTime":"2026-03-01T10:00:00Z",\
      "eventSource":"s3.amazonaws.com","eventName":"ListBuckets","awsRegion":"eu-west-1",\
      "sourceIPAddress":"192.0.2.7","eventID":"11111111-2222-4333-8444-555555555555"},\
      """;
  private static final String AFTER =
      ",{\"eventVersion\":\"1.08\",\"eventName\":\"StopLogging\"}]}";

  @FuzzTest(maxDuration = "10s")
  void a_whole_record_is_delivered_whatever_follows(byte[] hostile) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(BEFORE.getBytes(UTF_8));
    content.writeBytes(hostile);
    content.writeBytes(AFTER.getBytes(UTF_8));
    List<CloudTrailEvent> events = new ArrayList<>();

    ReadReport report = CloudTrail.read(content.toByteArray(), "fuzz").forEach(events::add);

    assertThat(events).isNotEmpty();
    assertThat(events.get(0).eventName()).isEqualTo("ListBuckets");
    assertThat(report.records() + report.problemCount()).isGreaterThanOrEqualTo(2);
  }
}
