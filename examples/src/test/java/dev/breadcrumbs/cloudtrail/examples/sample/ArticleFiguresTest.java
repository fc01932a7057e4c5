package dev.breadcrumbs.cloudtrail.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures that the searches in the guide show, counted in the bundled files. */
class ArticleFiguresTest {
  private static Bundle bundle;

  @BeforeAll
  static void read() throws IOException {
    bundle = Bundle.read();
  }

  @Test
  void bstoll_logs_in_four_times_without_mfa() {
    Bundle logins = bundle.named("ConsoleLogin");

    assertThat(logins.texts("/userIdentity/userName"))
        .containsExactly("bstoll", "bstoll", "bstoll", "bstoll");
    assertThat(logins.texts("/additionalEventData/MFAUsed")).containsOnly("No");
    assertThat(logins.texts("/responseElements/ConsoleLogin")).containsOnly("Success");
    assertThat(logins.texts("/eventType")).containsOnly("AwsConsoleSignIn");
    assertThat(logins.texts("/eventSource")).containsOnly("signin.amazonaws.com");
    assertThat(logins.texts("/eventVersion")).containsOnly("1.05");
  }

  @Test
  void web_admin_is_denied_seven_times_within_five_minutes() {
    Bundle denied = denied();
    List<Instant> times = denied.texts("/eventTime").stream().map(Instant::parse).toList();

    assertThat(denied.texts("/userIdentity/userName")).hasSize(7).containsOnly("web_admin");
    assertThat(Duration.between(Collections.min(times), Collections.max(times)))
        .isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void a_denied_message_names_the_user_nullweb_admin() {
    assertThat(denied().texts("/errorMessage"))
        .contains(
            "User: arn:aws:iam::123456789012:user/web_admin is not authorized to perform:"
                + " iam:CreateAccessKey on resource: user nullweb_admin")
        .anyMatch(message -> message.endsWith("on resource: user web_admin"))
        .anyMatch(message -> message.endsWith("on resource: user splunk_access"));
  }

  @Test
  void one_key_pair_named_bots_is_made_at_the_console() {
    Bundle keyPairs = bundle.named("CreateKeyPair");

    assertThat(keyPairs.records()).hasSize(1);
    JsonNode record = keyPairs.records().get(0);
    assertThat(record.get("eventTime").asText()).isEqualTo("2018-07-26T21:08:28Z");
    assertThat(record.get("awsRegion").asText()).isEqualTo("us-west-1");
    assertThat(record.at("/userIdentity/userName").asText()).isEqualTo("bstoll");
    assertThat(record.at("/userIdentity/sessionContext/attributes/mfaAuthenticated").isTextual())
        .isTrue();
    assertThat(record.at("/requestParameters/keyName").asText()).isEqualTo("BOTS");
    assertThat(record.at("/responseElements/keyMaterial").asText())
        .isEqualTo("<sensitiveDataRemoved>");
    assertThat(record.at("/responseElements/keyFingerprint").asText())
        .matches("([0-9a-f]{2}:){19}[0-9a-f]{2}");
    assertThat(record.has("errorCode")).isFalse();
  }

  @Test
  void frothlywebcode_is_opened_to_all_users_once_and_closed_again() {
    List<JsonNode> changes =
        bundle.named("PutBucketAcl").where(BundledRecords::succeeded).records().stream()
            .sorted(BundledRecords.BY_TIME)
            .toList();

    assertThat(changes)
        .hasSize(4)
        .extracting(change -> change.at("/requestParameters/bucketName").asText())
        .containsOnly("frothlywebcode");
    assertThat(changes)
        .extracting(change -> change.toString().contains("global/AllUsers"))
        .containsExactly(false, true, false, false);
  }

  private static Bundle denied() {
    return bundle.where(record -> record.path("errorCode").asText().equals("AccessDenied"));
  }
}
