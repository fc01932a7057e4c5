package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingStoryTest {
  private static final Rule RULE =
      rule("trail-gone")
          .title("Trail gone")
          .description("A trail was deleted.")
          .level(Level.HIGH)
          .nextSteps("Make it again", "Ask who deleted it")
          .when(EVENT_NAME.exists());

  @Test
  void tells_what_happened_and_what_to_do() {
    CloudTrailEvent event =
        event("e-1", 1, "eventName", "DeleteTrail", "eventSource", "cloudtrail.amazonaws.com");

    assertThat(new Finding(RULE, List.of(event)).story())
        .isEqualTo(
            """
            high: Trail gone
              rule     trail-gone
              when     2024-08-07T12:00:01Z
              who      unknown (unknown principal)
              what     2024-08-07T12:00:01Z DeleteTrail on cloudtrail.amazonaws.com, success
              why      A trail was deleted.
              next     Make it again
                       Ask who deleted it
              case     trail-gone / unknown
              events   e-1
            """);
  }

  @Test
  void tells_of_the_first_of_many_events_and_how_many_there_are() {
    List<CloudTrailEvent> events =
        IntStream.range(0, 40).mapToObj(number -> event("e-" + number, number)).toList();

    assertThat(new Finding(RULE, events).story())
        .contains("e-4\n", "and 35 more\n")
        .doesNotContain("e-5");
  }

  @Test
  void keeps_what_a_terminal_would_obey_from_it() {
    CloudTrailEvent event = event("e-1", 1, "eventName", "A", "userAgent", "\u001b[2Jx\ny");
    Rule rule = rule("any").title("Any").context(USER_AGENT).when(EVENT_NAME.exists());

    String story = RuleEngine.of(rule).evaluate(List.of(event)).findings().get(0).story();
    assertThat(story).doesNotContain("\u001b", "x\ny");
  }
}
