package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.query.Fields.CONSOLE_LOGIN;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import java.time.Duration;

/** A rule of single events, one that counts, and one that cannot be evaluated on some events. */
final class TestRules {
  static final EventRule KEY_CREATED =
      rule("key-created")
          .title("Access key created")
          .when(EVENT_NAME.eq("CreateAccessKey").and(ERROR_CODE.missing()));

  static final CorrelationRule GUESSING =
      rule("guessing")
          .title("Somebody guesses passwords")
          .eventCount(3, Duration.ofMinutes(5), CONSOLE_LOGIN.eq("Failure"), SOURCE_IP_ADDRESS);

  /** Goes too deep on a long text. */
  static final EventRule FAILING =
      rule("failing").title("Fails").when(USER_AGENT.matches("^(a|b)*c"));

  static final String TOO_MUCH = "ab".repeat(100_000);

  private TestRules() {}
}
