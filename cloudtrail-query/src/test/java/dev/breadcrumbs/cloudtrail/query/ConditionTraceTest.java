package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTraceTest {
  private static final CloudTrailEvent EVENT =
      CloudTrailEvent.parse(
          """
          {"eventName":"StopLogging","errorCode":"AccessDenied","userAgent":"caf\\u00e9\\n",
           "requestParameters":{"names":["a","b","c","d","e","f","g","h","i","j","k"],
           "long":"%s"}}"""
              .formatted("a".repeat(20_000)));
  // Recurses for each letter, and so exhausts the stack on a long text.
  private static final Condition FAILING = requestParameter("long").matches("^(a|b)*$");

  @Test
  void shows_what_holds_and_what_does_not_with_the_values_seen() {
    Condition condition =
        EVENT_NAME
            .eq("StopLogging")
            .and(ERROR_CODE.missing())
            .and(USER_AGENT.contains("x").or(EVENT_NAME.eq("A").not()));

    assertThat(condition.trace(EVENT))
        .hasToString(
            """
            - AND
              + eventName="StopLogging"   (StopLogging)
              - isnull(errorCode)   (AccessDenied)
              + OR
                - like(userAgent, "%x%")   (caf\\u00e9\\u000a)
                + NOT
                  - eventName="A"   (StopLogging)""");
  }

  @Test
  void shows_the_values_of_both_fields_where_two_are_compared() {
    assertThat(EVENT_NAME.eq(ERROR_CODE).trace(EVENT).values())
        .containsExactly("StopLogging", "AccessDenied");
    assertThat(EVENT_NAME.contains(ERROR_CODE).trace(EVENT).values())
        .containsExactly("StopLogging", "AccessDenied");
  }

  @Test
  void says_that_a_field_is_missing_and_cuts_long_lists_and_texts() {
    assertThat(requestParameter("x").eq("a").trace(EVENT)).asString().endsWith("   (no value)");
    assertThat(requestParameter("names").eq("a").trace(EVENT))
        .asString()
        .endsWith("(a, b, c, d, e, f, g, h, i, j and 1 more)");
    assertThat(requestParameter("long").eq("a").trace(EVENT))
        .asString()
        .endsWith("(" + "a".repeat(120) + "...)");
  }

  @Test
  void shows_of_all_values_only_those_that_have_a_word() {
    assertThat(new Condition(Keyword.of("StopLogging")).trace(EVENT).values())
        .containsExactly("StopLogging");
  }

  @Test
  void a_part_that_cannot_be_tested_does_not_hold_and_says_why() {
    ConditionTrace trace = FAILING.trace(EVENT);

    assertThat(trace.holds()).isFalse();
    assertThat(trace.condition()).contains(" failed: regular expression");
    assertThat(FAILING.not().trace(EVENT).holds()).isFalse();
    assertThat(FAILING.or(EVENT_NAME.exists()).trace(EVENT).holds()).isFalse();
    assertThat(EVENT_NAME.exists().or(FAILING).trace(EVENT).holds()).isTrue();
    assertThat(EVENT_NAME.missing().and(FAILING).not().trace(EVENT).holds()).isTrue();
    assertThat(FAILING.and(EVENT_NAME.missing()).not().trace(EVENT).holds()).isFalse();
  }

  @Test
  void shows_what_code_of_the_host_throws() {
    Field failing =
        Fields.computed(
            "policy",
            event -> {
              throw new IllegalStateException("no such policy");
            });

    assertThat(failing.exists().trace(EVENT).condition())
        .isEqualTo("isnotnull(policy) failed: no such policy");
  }

  @Test
  void holds_where_the_condition_does() {
    RandomConditions random = new RandomConditions(new Random(20261124));
    List<CloudTrailEvent> events =
        IntStream.range(0, 20)
            .mapToObj(number -> CloudTrailEvent.parse(random.event("" + number)))
            .toList();
    for (int each = 0; each < 500; each++) {
      Condition condition = random.condition(3);
      for (CloudTrailEvent event : events) {
        ConditionTrace trace = condition.trace(event);
        assertThat(trace.holds()).as("%s", trace).isEqualTo(condition.test(event));
        assertThat(trace.toString()).matches("[ -~\n]*");
      }
    }
  }
}
