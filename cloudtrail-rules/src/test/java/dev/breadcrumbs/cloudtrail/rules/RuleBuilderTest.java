package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBuilderTest {
  private static final Condition STOPPED = EVENT_NAME.eq("StopLogging");

  @Test
  void makes_a_stable_rule_of_medium_level_unless_told_otherwise() {
    assertThat(rule("stopped").title("Stopped").when(STOPPED).metadata())
        .isEqualTo(
            new RuleMetadata(
                "stopped",
                "Stopped",
                RuleStatus.STABLE,
                "",
                Level.MEDIUM,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Presentation.PLAIN));
  }

  @Test
  void hands_on_everything_it_is_told() {
    EventRule made =
        rule("stopped")
            .title("Stopped")
            .status(RuleStatus.TEST)
            .description("Logging was stopped.")
            .level(Level.CRITICAL)
            .tags("attack.t1562.008")
            .references("https://example.com/stopped")
            .falsePositives("A move", "A test")
            .author("A. Author")
            .date("2024-08-07")
            .when(STOPPED);

    assertThat(made.condition()).isEqualTo(STOPPED);
    assertThat(made.metadata())
        .isEqualTo(
            new RuleMetadata(
                "stopped",
                "Stopped",
                RuleStatus.TEST,
                "Logging was stopped.",
                Level.CRITICAL,
                List.of("attack.t1562.008"),
                List.of("https://example.com/stopped"),
                List.of("A move", "A test"),
                "A. Author",
                "2024-08-07",
                List.of(),
                List.of(),
                List.of(),
                Presentation.PLAIN));
  }

  @Test
  void makes_equal_rules_of_equal_parts() {
    assertThat(rule("stopped").title("Stopped").when(STOPPED))
        .isEqualTo(rule("stopped").title("Stopped").when(EVENT_NAME.eq("StopLogging")))
        .isNotEqualTo(rule("stopped").title("Stopped").when(STOPPED.not()));
  }

  @Test
  void makes_a_correlation_that_prints_with_count_window_and_groups() {
    RuleBuilder builder = rule("burst").title("Burst");

    assertThat(builder.eventCount(3, Duration.ofMinutes(10), STOPPED, EVENT_NAME, USER_AGENT))
        .hasToString(
            "burst: event_count by eventName, userAgent >= 3 in PT10M"
                + " where eventName=\"StopLogging\"");
    assertThat(builder.eventCount(3, Duration.ofMinutes(10), STOPPED))
        .hasToString("burst: event_count >= 3 in PT10M where eventName=\"StopLogging\"");
  }

  @Test
  void refuses_a_correlation_without_number_or_window() {
    RuleBuilder builder = rule("burst").title("Burst");

    assertThatThrownBy(() -> builder.eventCount(1, Duration.ofMinutes(1), STOPPED))
        .isInstanceOf(RuleException.class)
        .hasMessage("rule burst: eventCount is less than 2: 1");
    assertThatThrownBy(() -> builder.eventCount(2, Duration.ZERO, STOPPED))
        .isInstanceOf(RuleException.class)
        .hasMessage("rule burst: timespan is not positive: PT0S");
    assertThatThrownBy(() -> builder.eventCount(2, Duration.ofMinutes(-1), STOPPED))
        .isInstanceOf(RuleException.class)
        .hasMessage("rule burst: timespan is not positive: PT-1M");
  }

  @Test
  void takes_a_window_longer_than_all_time() {
    CorrelationRule ever =
        rule("ever").title("Ever").eventCount(2, Duration.ofSeconds(Long.MAX_VALUE), TestRules.ANY);

    assertThat(
            RuleEngine.of(ever)
                .evaluate(List.of(TestEvents.event("1", 0), TestEvents.event("2", 1_000_000_000))))
        .hasSize(1);
  }

  @Test
  void writes_level_and_status_as_sigma_does() {
    assertThat(Level.INFORMATIONAL.text()).isEqualTo("informational");
    assertThat(RuleStatus.EXPERIMENTAL.text()).isEqualTo("experimental");
  }
}
