package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Level;
import org.junit.jupiter.api.Test;

/** The README's rule, with its unit test. */
// snippet: rule and unit test
class LoggingStoppedTest {
  static final EventRule LOGGING_STOPPED =
      rule("logging-stopped")
          .title("CloudTrail logging stopped")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .falsePositives("A planned move to another trail")
          .when(EVENT_NAME.in("StopLogging", "DeleteTrail").and(ERROR_CODE.missing()));

  @Test
  void matches_when_logging_stops() {
    CloudTrailEvent event = CloudTrailEvent.parse("{\"eventName\": \"StopLogging\"}");

    assertThat(LOGGING_STOPPED.matches(event)).isTrue();
  }

  @Test
  void ignores_an_attempt_that_was_denied() {
    CloudTrailEvent event =
        CloudTrailEvent.parse("{\"eventName\": \"StopLogging\", \"errorCode\": \"AccessDenied\"}");

    assertThat(LOGGING_STOPPED.matches(event)).isFalse();
  }
}
// end
