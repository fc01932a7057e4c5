package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.model.reading.PassedOver;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import org.junit.jupiter.api.Test;

class NotAnEventTest {
  private static final String S3_NOTIFICATION =
      """
      {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",\
      "eventTime":"2026-03-01T10:00:00.000Z","eventName":"ObjectCreated:Put",\
      "userIdentity":{"principalId":"AWS:AIDAEXAMPLE"},"s3":{"bucket":{"name":"logs"},\
      "object":{"key":"a.json.gz"}}}]}""";

  private static final String QUEUE_MESSAGE =
      """
      {"Records":[{"messageId":"1","body":"{}","eventSource":"aws:sqs",\
      "eventSourceARN":"arn:aws:sqs:eu-west-1:123456789012:trail","awsRegion":"eu-west-1"}]}""";

  private static final String DIGEST =
      """
      {"awsAccountId":"123456789012","digestStartTime":"2026-03-01T10:00:00Z",\
      "digestEndTime":"2026-03-01T11:00:00Z","newestEventTime":"2026-03-01T10:59:00Z",\
      "logFiles":[{"s3Bucket":"logs","s3Object":"a.json.gz","hashAlgorithm":"SHA-256"}]}""";

  private static ReadReport inspect(String content) {
    return CloudTrail.read(utf8(content), "a.json").inspect();
  }

  private static void assertNoEvent(String content, ProblemKind kind) {
    ReadReport report = inspect(content);
    assertThat(report.records()).isZero();
    assertThat(report.problems())
        .singleElement()
        .matches(problem -> problem.kind() == kind)
        .matches(problem -> problem.record() == 0);
  }

  @Test
  void a_storage_notification_is_not_counted_as_an_event() {
    assertNoEvent(S3_NOTIFICATION, ProblemKind.NOTIFICATION);
  }

  @Test
  void a_queue_message_is_not_counted_as_an_event() {
    assertNoEvent(QUEUE_MESSAGE, ProblemKind.NOT_AN_EVENT);
  }

  @Test
  void a_digest_is_not_counted_as_an_event() {
    ReadReport report = inspect(DIGEST);
    assertThat(report.records()).isZero();
    assertThat(report.problems()).isEmpty();
    assertThat(report.passedOverFiles())
        .extracting(PassedOver::file, PassedOver::kind)
        .containsExactly(tuple("a.json", PassedOver.Kind.DIGEST));
  }

  @Test
  void an_empty_object_is_not_counted_as_an_event() {
    assertNoEvent("{}", ProblemKind.NOT_AN_EVENT);
    assertNoEvent(log("{}"), ProblemKind.NOT_AN_EVENT);
  }

  @Test
  void an_event_whose_known_fields_are_null_or_of_a_wrong_type_is_one() {
    assertThat(inspect("{\"eventName\":null}").records()).isEqualTo(1);
    assertThat(inspect("{\"eventTime\":{}}").records()).isEqualTo(1);
  }

  @Test
  void other_json_costs_no_event_beside_it() {
    String event = event("GetObject");
    ReadReport report = inspect(DIGEST + "\n" + event + "\n" + S3_NOTIFICATION + "\n" + event);
    assertThat(report.records()).isEqualTo(2);
    assertThat(report.problemCounts()).containsExactly(entry(ProblemKind.NOTIFICATION, 1L));
    assertThat(report.passedOver()).isEqualTo(1);
  }
}
