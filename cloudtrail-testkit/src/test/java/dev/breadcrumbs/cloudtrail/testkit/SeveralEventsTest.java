package dev.breadcrumbs.cloudtrail.testkit;

import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static dev.breadcrumbs.cloudtrail.testkit.Principal.iamUser;
import static dev.breadcrumbs.cloudtrail.testkit.TestRules.GUESSING;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of a rule on events as a whole. */
class SeveralEventsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final EventBuilder wrongPassword =
      anEvent().consoleLogin().by(iamUser("bstoll")).denied();

  @Test
  void judges_the_events_together() {
    CloudTrailEvent one = wrongPassword.build();
    CloudTrailEvent two = wrongPassword.plus(MINUTE).build();

    assertThat(GUESSING)
        .matchesTogether(wrongPassword.times(3, MINUTE))
        .matchesTogether(one, two, wrongPassword.numbered(2).build())
        .ignoresTogether(wrongPassword.times(3, MINUTE.multipliedBy(3)))
        .ignoresTogether(one, two);
  }

  @Test
  void lists_the_events_when_it_should_have_matched() {
    List<CloudTrailEvent> slow = wrongPassword.times(12, Duration.ofHours(1));

    assertThatThrownBy(() -> assertThat(GUESSING).matchesTogether(slow))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting rule guessing to match\n  bstoll (IAM user)")
        .hasMessageContaining("2024-05-01T19:00:00Z")
        .hasMessageContaining("\n  and 2 more\nbut it gave no finding.")
        .hasMessageContaining("guessing: event_count by sourceIPAddress >= 3 in PT5M");
  }

  @Test
  void reminds_that_events_of_one_id_count_once() {
    CloudTrailEvent same = wrongPassword.build();

    assertThatThrownBy(() -> assertThat(GUESSING).matchesTogether(same, same, same))
        .hasMessageContaining(
            "Of 3 events there are only 1 eventID, and events of one eventID count once.");
  }

  @Test
  void tells_the_finding_and_its_events_when_it_should_have_ignored() {
    CloudTrailEvent other = anEvent().call("iam.amazonaws.com", "ListUsers").build();
    List<CloudTrailEvent> guesses = wrongPassword.times(3, MINUTE);

    assertThatThrownBy(
            () ->
                assertThat(GUESSING)
                    .ignoresTogether(other, guesses.get(0), guesses.get(1), guesses.get(2)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting rule guessing to ignore")
        .hasMessageContaining("1 finding, the first of them\n  medium: Somebody guesses passwords")
        .hasMessageContaining("\"ConsoleLogin\":\"Failure\"")
        .hasMessageNotContaining("\"eventName\":\"ListUsers\"");
  }

  @Test
  void takes_no_events_for_a_mistake() {
    assertThatThrownBy(() -> assertThat(GUESSING).ignoresTogether())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("events is empty");
  }
}
