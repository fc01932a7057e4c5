package dev.breadcrumbs.cloudtrail.outside;

import static dev.breadcrumbs.cloudtrail.query.Fields.CONSOLE_LOGIN;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.testkit.RuleSamples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A set of rules of a user's own, with a folder of samples: JUnit runs each. */
class OwnSamplesTest {
  static final RuleSet RULES =
      RuleSet.of(
          rule("access-key-created")
              .title("Access key created")
              .when(EVENT_NAME.eq("CreateAccessKey").and(ERROR_CODE.missing())),
          rule("sign-in-guessing")
              .title("Somebody guesses passwords")
              .eventCount(3, Duration.ofMinutes(5), CONSOLE_LOGIN.eq("Failure")));

  @TestFactory
  Stream<DynamicNode> samples() {
    return RuleSamples.in(Path.of("src/test/resources/rules")).of(RULES);
  }
}
