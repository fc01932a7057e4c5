package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static dev.breadcrumbs.cloudtrail.testkit.Principal.assumedRole;
import static dev.breadcrumbs.cloudtrail.testkit.Principal.iamUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.Mfa;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Sign-ins to the console, as the rules of the catalogue see them. */
class ConsoleLoginTest {
  private static final Rule CONSOLE_LOGIN_FAILURES = Catalogue.rule("console-login-failures");
  private static final Rule CONSOLE_LOGIN_WITHOUT_MFA = Catalogue.rule("console-login-without-mfa");
  private static final Rule ROOT_CONSOLE_LOGIN = Catalogue.rule("root-console-login");

  private final EventBuilder login = anEvent().consoleLogin().by(iamUser("bstoll"));

  @Test
  void is_a_sign_in_in_every_field() {
    CloudTrailEvent event = login.build();

    assertThat(event)
        .isBy("bstoll")
        .succeeded()
        .hasField("eventSource", "signin.amazonaws.com")
        .hasField("eventName", "ConsoleLogin")
        .hasField("eventType", "AwsConsoleSignIn")
        .hasField("readOnly", false)
        .hasField("responseElements.ConsoleLogin", "Success")
        .lacksField("userIdentity.accessKeyId")
        .lacksField("requestID");
    assertThat(event.isFromConsole()).isTrue();
  }

  @Test
  void has_a_second_factor_unless_told_otherwise() {
    assertThat(login.build())
        .hasField("additionalEventData.MFAUsed", "Yes")
        .hasField("additionalEventData.MFAIdentifier", "arn:aws:iam::123456789012:mfa/bstoll");
    assertThat(login.withoutMfa().build().mfa()).isEqualTo(Mfa.NO);
    assertThat(login.withoutMfa().withMfa().build().mfa()).isEqualTo(Mfa.YES);
    assertThat(login.root().build())
        .hasField(
            "additionalEventData.MFAIdentifier",
            "arn:aws:iam::123456789012:mfa/root-account-mfa-device");
  }

  @Test
  void knows_no_second_factor_of_a_role() {
    CloudTrailEvent event = login.by(assumedRole("Admin", "alice")).build();

    assertThat(event).hasField("additionalEventData.MFAUsed", "No");
    assertThat(event.mfa()).isEqualTo(Mfa.UNKNOWN_AT_IDENTITY_PROVIDER);
  }

  @Test
  void fails_with_a_message_and_no_code() {
    assertThat(login.denied().build())
        .failed()
        .lacksField("errorCode")
        .hasField("errorMessage", "Failed authentication")
        .hasField("responseElements.ConsoleLogin", "Failure");
  }

  @Test
  void keeps_what_a_sign_in_has_when_more_is_added() {
    assertThat(login.additionalEventData("{\"MobileVersion\": \"Yes\"}").build())
        .hasField("additionalEventData.MobileVersion", "Yes")
        .hasField("additionalEventData.MFAUsed", "Yes");
  }

  @Test
  void is_what_the_catalogue_looks_for() {
    assertThat(CONSOLE_LOGIN_WITHOUT_MFA)
        .matches(login.withoutMfa())
        .ignores(login, login.withoutMfa().denied(), login.by(assumedRole("Admin", "alice")));
    assertThat(ROOT_CONSOLE_LOGIN).matches(login.root()).ignores(login, login.root().denied());
    assertThat(CONSOLE_LOGIN_FAILURES)
        .matchesTogether(login.denied().times(5, Duration.ofSeconds(30)))
        .ignoresTogether(login.denied().times(5, Duration.ofMinutes(5)));
  }
}
