package dev.breadcrumbs.cloudtrail.examples.readme;

// snippet: rules and their tests
import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.testkit.EventBuilder;
import dev.breadcrumbs.cloudtrail.testkit.RuleSamples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OwnRulesTest {
  static final Rule TRAIL_STOPPED =
      Rule.rule("trail-stopped").title("Trail stopped").when(EVENT_NAME.eq("StopLogging"));
  static final Rule DENIED_OFTEN =
      Rule.rule("denied-often")
          .title("Denied five times in ten minutes")
          .eventCount(5, Duration.ofMinutes(10), ERROR_CODE.eq("AccessDenied"), USER_NAME);

  @TestFactory
  Stream<DynamicNode> each_sample_is_matched_or_ignored_as_its_name_says() {
    return RuleSamples.in(Path.of("src/test/resources/own-rules")).of(TRAIL_STOPPED);
  }

  @Test
  void five_denials_are_a_finding_and_four_are_none() {
    EventBuilder denied = anEvent().call("iam.amazonaws.com", "ListUsers").denied();
    assertThat(DENIED_OFTEN)
        .matchesTogether(denied.times(5, Duration.ofMinutes(1)))
        .ignoresTogether(denied.times(4, Duration.ofMinutes(1)));
  }
}
// end
