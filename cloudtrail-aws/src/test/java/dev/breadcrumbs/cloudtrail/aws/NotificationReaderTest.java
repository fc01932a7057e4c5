package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.aws.Notification.Delivered;
import dev.breadcrumbs.cloudtrail.aws.Notification.Held;
import dev.breadcrumbs.cloudtrail.aws.Notification.Nothing;
import dev.breadcrumbs.cloudtrail.aws.Notification.Place;
import dev.breadcrumbs.cloudtrail.aws.Notification.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationReaderTest {
  private static final String KEY = LogFiles.key("123456789012", "us-east-1", "2026/03/01", "1000");
  private static final String ODD = "my trail/a+b 100%/" + KEY;

  private static void tellsOf(String key, String message) {
    assertThat(NotificationReader.read(message))
        .isEqualTo(new Delivered(List.of(new Place("trail", key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json.gz", "my trail/a+b 100%/x.json.gz", "schlüssel/ñ.json.gz"})
  void takes_any_key_out_of_any_kind_of_notification(String key) {
    tellsOf(key, Messages.ofS3("trail", key));
    tellsOf(key, Messages.bySns(Messages.ofS3("trail", key)));
    tellsOf(key, Messages.byEventBridge("trail", key));
    tellsOf(key, Messages.bySns(Messages.byEventBridge("trail", key)));
    tellsOf(key, Messages.ofCloudTrail("trail", key));
    tellsOf(key, Messages.bySns(Messages.ofCloudTrail("trail", key)));
  }

  @Test
  void takes_a_single_key_of_cloudtrail() {
    tellsOf("a.json.gz", "{\"s3Bucket\":\"trail\",\"s3ObjectKey\":\"a.json.gz\"}");
  }

  @Test
  void takes_all_objects_of_a_message() {
    String two =
        Messages.ofS3("trail", "a.json.gz").replace("]}", ",")
            + Messages.ofS3("trail", "b.json.gz").replace("{\"Records\":[", "");

    assertThat(NotificationReader.read(two))
        .isEqualTo(
            new Delivered(
                List.of(new Place("trail", "a.json.gz"), new Place("trail", "b.json.gz"))));
  }

  @Test
  void knows_events_of_cloudtrail_themselves() {
    String body = Messages.eventByEventBridge("8f0ec8c7-4d2c-4b3f-9e8c-6d1f0c3a0001");
    assertThat(NotificationReader.read(body)).isEqualTo(new Held(body));
    assertThat(NotificationReader.read(Messages.bySns(body))).isEqualTo(new Held(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CloudTrail validation message.",
        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"trail\"}",
        "{\"source\":\"aws.s3\",\"detail-type\":\"Object Deleted\",\"detail\":{}}"
      })
  void passes_over_what_is_known_to_tell_of_nothing(String body) {
    assertThat(NotificationReader.read(body)).isInstanceOf(Nothing.class);
    assertThat(NotificationReader.read(Messages.bySns(body))).isInstanceOf(Nothing.class);
  }

  @Test
  void passes_over_deletions_digests_and_logs_of_other_services() {
    assertThat(NotificationReader.read(Messages.ofS3("trail", KEY, "ObjectRemoved:Delete")))
        .isEqualTo(new Nothing("no object was created"));
    for (String other : List.of("CloudTrail-Digest", "Config", "elasticloadbalancing")) {
      String key = ODD.replace("/CloudTrail/", "/" + other + "/");
      assertThat(NotificationReader.read(Messages.ofS3("trail", key)))
          .isEqualTo(new Nothing("digests, or logs of other services"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "7",
        "{}",
        "{\"Records\":[]}",
        "{\"Records\":[{\"eventSource\":\"iam.amazonaws.com\",\"eventName\":\"CreateUser\"}]}",
        "{\"s3Bucket\":\"b\",\"s3ObjectKey\":[7]}",
        "{\"s3Bucket\":\"b\",\"s3ObjectKey\":{}}",
        "{\"Type\":\"SubscriptionConfirmation\",\"Message\":\"You have chosen\"}",
        "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":{}}",
        "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"b\"},"
            + "\"object\":{\"key\":\"100%zz\"}}}]}"
      })
  void does_not_guess_at_anything_else(String body) {
    assertThat(NotificationReader.read(body)).isInstanceOf(Unknown.class);
  }

  @Test
  void unwraps_a_few_times_only() {
    String body = Messages.ofS3("trail", "a.json.gz");
    for (int times = 0; times < 4; times++) {
      body = Messages.bySns(body);
    }
    assertThat(NotificationReader.read(body)).isEqualTo(new Unknown("wrapped again and again"));
  }
}
