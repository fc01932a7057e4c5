package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an index of rules stands on: a wrong set here loses findings. */
class RestrictedValuesTest {
  private static final Condition A = EVENT_NAME.eq("A");
  private static final Condition B = EVENT_NAME.eq("B");
  private static final Condition DENIED = ERROR_CODE.eq("AccessDenied");

  static Stream<Arguments> restricted() {
    return Stream.of(
        arguments(A, Set.of("A")),
        arguments(EVENT_NAME.in("A", "B"), Set.of("A", "B")),
        arguments(EVENT_NAME.in(List.of()), Set.of()),
        arguments(A.or(B), Set.of("A", "B")),
        arguments(A.and(DENIED), Set.of("A")),
        arguments(DENIED.and(A.or(B)), Set.of("A", "B")),
        arguments(A.and(DENIED).or(B), Set.of("A", "B")),
        arguments(A.and(EVENT_NAME.ne("C")), Set.of("A")),
        arguments(EVENT_NAME.in("A", "B").and(A), Set.of("A")),
        arguments(A.not().not(), Set.of("A")));
  }

  @ParameterizedTest
  @MethodSource("restricted")
  void a_condition_restricts_a_field_to_texts(Condition condition, Set<String> texts) {
    assertThat(condition.valuesOf(EVENT_NAME)).contains(texts);
  }

  static Stream<Condition> unrestricted() {
    return Stream.of(
        DENIED,
        A.not(),
        A.or(DENIED),
        A.ignoringCase(),
        EVENT_NAME.ne("A"),
        EVENT_NAME.startsWith("A"),
        EVENT_NAME.like("A?"),
        EVENT_NAME.matches("^A$"),
        EVENT_NAME.exists(),
        EVENT_NAME.missing(),
        EVENT_NAME.eq(5),
        EVENT_NAME.orElse("A").eq("A"));
  }

  @ParameterizedTest
  @MethodSource("unrestricted")
  void any_other_condition_restricts_nothing(Condition condition) {
    assertThat(condition.valuesOf(EVENT_NAME)).isEmpty();
  }

  @Test
  void two_values_of_a_multivalue_may_meet_two_conditions() {
    Field tags = at("requestParameters.tags");

    assertThat(tags.eq("x").and(tags.eq("y")).valuesOf(tags)).hasValue(Set.of("x"));
  }
}
