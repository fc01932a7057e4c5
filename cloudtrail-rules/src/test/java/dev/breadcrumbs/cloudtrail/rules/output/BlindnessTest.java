package dev.breadcrumbs.cloudtrail.rules.output;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.PartsCondition;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that no event of the data has. */
class BlindnessTest {
  private static final Field UNSEEN = at("vpcEndpointId");
  private static final Condition SEEN = EVENT_NAME.eq("GetUser");
  private static final Blindness BLINDNESS =
      new Blindness(
          DataInventory.of(
              List.of(
                  CloudTrailEvent.parse(
                      "{\"eventName\":\"GetUser\",\"eventSource\":\"iam.amazonaws.com\"}"))));

  static Stream<Condition> blind() {
    return Stream.of(
        SEEN.and(UNSEEN.eq("x")),
        UNSEEN.eq("x").or(UNSEEN.eq("y").and(SEEN)),
        UNSEEN.in("x", "y"),
        UNSEEN.ne("x"),
        UNSEEN.like("x*y*"),
        UNSEEN.matches("x"),
        UNSEEN.cidr("192.0.2.0/24"),
        UNSEEN.gt(1),
        UNSEEN.exists(),
        UNSEEN.inList("some"),
        UNSEEN.notInList("some"),
        UNSEEN.eq(EVENT_NAME),
        EVENT_NAME.eq(UNSEEN));
  }

  static Stream<Condition> seeing() {
    return Stream.of(
        SEEN,
        SEEN.or(UNSEEN.eq("x")),
        UNSEEN.missing(),
        UNSEEN.eq("x").not(),
        Fields.computed("own(x)", event -> List.of("x")).eq("x"),
        UNSEEN.gt(at("eventTime")).or(SEEN));
  }

  @ParameterizedTest
  @MethodSource("blind")
  void is_told_of_what_cannot_hold_without_it(Condition condition) {
    assertThat(BLINDNESS.of(rule("r").title("R").when(condition)))
        .contains("field never seen: vpcEndpointId");
  }

  @ParameterizedTest
  @MethodSource("seeing")
  void is_not_told_of_what_may_hold_without_it(Condition condition) {
    assertThat(BLINDNESS.of(rule("r").title("R").when(condition))).isEmpty();
  }

  @Test
  void there_is_an_example_of_every_form() {
    List<Class<?>> forms =
        Stream.concat(blind(), seeing())
            .<Class<?>>map(condition -> condition.form().getClass())
            .toList();

    assertThat(forms)
        .contains(
            Stream.of(ConditionForm.class.getPermittedSubclasses())
                // What cannot be looked into is never blind.
                .filter(form -> form != ConditionForm.Other.class)
                .toArray(Class<?>[]::new));
  }

  private static CorrelationPart part(Condition condition) {
    return new CorrelationPart(rule("p").title("P").when(condition), List.of());
  }

  private static boolean isBlind(PartsCondition condition) {
    Rule rule =
        rule("r")
            .title("R")
            .temporal(condition, Duration.ofHours(1), List.of(part(SEEN), part(UNSEEN.exists())));
    return BLINDNESS.of(rule).isPresent();
  }

  @Test
  void a_correlation_is_blind_if_the_parts_that_can_happen_are_not_enough() {
    PartsCondition seen = PartsCondition.part(0);
    PartsCondition unseen = PartsCondition.part(1);

    assertThat(isBlind(seen.and(unseen))).isTrue();
    assertThat(isBlind(unseen.and(seen.not()))).isTrue();
    assertThat(isBlind(seen.or(unseen))).isFalse();
    assertThat(isBlind(seen.and(unseen.not()))).isFalse();
    Rule one =
        rule("r")
            .title("R")
            .correlation(
                CorrelationType.TEMPORAL,
                List.of(part(SEEN), part(UNSEEN.exists()), part(UNSEEN.missing())),
                Duration.ofHours(1),
                Threshold.atLeast(2),
                null);
    assertThat(BLINDNESS.of(one)).isEmpty();
  }
}
