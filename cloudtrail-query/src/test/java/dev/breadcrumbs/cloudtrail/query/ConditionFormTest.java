package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_TIME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.leavesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.breadcrumbs.cloudtrail.query.ConditionForm.NumberTest;
import dev.breadcrumbs.cloudtrail.query.ConditionForm.TextTest;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionFormTest {
  private static final Condition A = EVENT_NAME.eq("A");
  private static final Condition DENIED = ERROR_CODE.exists();

  private static ConditionForm text(TextTest test, String... texts) {
    return new ConditionForm.Text(EVENT_NAME, test, List.of(texts), false);
  }

  private static ConditionForm number(NumberTest test) {
    return new ConditionForm.Compared(EVENT_NAME, test, "5");
  }

  private static ConditionForm fields(TextTest test, boolean ignoreCase) {
    return new ConditionForm.TwoFields(EVENT_NAME, test, USER_AGENT, ignoreCase);
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        arguments(A.and(DENIED), new ConditionForm.All(List.of(A, DENIED))),
        arguments(A.or(DENIED), new ConditionForm.Any(List.of(A, DENIED))),
        arguments(A.not(), new ConditionForm.Negated(A)),
        arguments(A, text(TextTest.EQ, "A")),
        arguments(EVENT_NAME.in("A", "B"), text(TextTest.EQ, "A", "B")),
        arguments(EVENT_NAME.contains("A"), text(TextTest.CONTAINS, "A")),
        arguments(EVENT_NAME.startsWith("A"), text(TextTest.STARTS_WITH, "A")),
        arguments(EVENT_NAME.endsWith("A"), text(TextTest.ENDS_WITH, "A")),
        arguments(
            leavesOf("x").eq("A").ignoringCase(),
            new ConditionForm.Text(leavesOf("x"), TextTest.EQ, List.of("A"), true)),
        arguments(EVENT_NAME.ne("A"), new ConditionForm.Differs(EVENT_NAME, List.of("A"), false)),
        arguments(
            EVENT_NAME.notIn("A", "B").ignoringCase(),
            new ConditionForm.Differs(EVENT_NAME, List.of("A", "B"), true)),
        arguments(
            EVENT_NAME.like("A*B?\\*"), new ConditionForm.Pattern(EVENT_NAME, "A*B?\\*", false)),
        arguments(EVENT_NAME.matches("A+"), new ConditionForm.Regex(EVENT_NAME, "A+")),
        arguments(
            EVENT_NAME.cidr("192.0.2.0/24"), new ConditionForm.Cidr(EVENT_NAME, "192.0.2.0/24")),
        arguments(EVENT_NAME.eq(5), number(NumberTest.EQ)),
        arguments(EVENT_NAME.lt(5), number(NumberTest.LT)),
        arguments(EVENT_NAME.le(5), number(NumberTest.LE)),
        arguments(EVENT_NAME.gt(5), number(NumberTest.GT)),
        arguments(EVENT_NAME.ge(5), number(NumberTest.GE)),
        arguments(DENIED, new ConditionForm.Presence(ERROR_CODE, true)),
        arguments(DENIED.not(), new ConditionForm.Presence(ERROR_CODE, false)),
        arguments(EVENT_NAME.inList("x"), new ConditionForm.InList(EVENT_NAME, "x", true)),
        arguments(EVENT_NAME.notInList("x"), new ConditionForm.InList(EVENT_NAME, "x", false)),
        arguments(EVENT_NAME.contains(USER_AGENT), fields(TextTest.CONTAINS, false)),
        arguments(EVENT_NAME.startsWith(USER_AGENT), fields(TextTest.STARTS_WITH, false)),
        arguments(EVENT_NAME.endsWith(USER_AGENT).ignoringCase(), fields(TextTest.ENDS_WITH, true)),
        arguments(EVENT_NAME.eq(USER_AGENT), fields(TextTest.EQ, false)),
        arguments(EVENT_NAME.eq(USER_AGENT).ignoringCase(), fields(TextTest.EQ, true)),
        arguments(EVENT_NAME.lt(USER_AGENT), new ConditionForm.Other("eventName<userAgent")),
        arguments(USER_NAME.exists(), new ConditionForm.Presence(USER_NAME, true)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void tells_what_a_condition_is_made_of(Condition condition, ConditionForm form) {
    assertThat(condition.form()).isEqualTo(form);
  }

  static List<Condition> others() {
    Instant time = Instant.parse("2024-08-07T12:00:00Z");
    return List.of(EVENT_TIME.since(time), EVENT_TIME.before(time), EVENT_NAME.ne(USER_AGENT));
  }

  @ParameterizedTest
  @MethodSource("others")
  void gives_the_text_of_what_has_no_form_of_its_own(Condition condition) {
    assertThat(condition.form()).isEqualTo(new ConditionForm.Other(condition.toString()));
  }

  @Test
  void every_kind_of_clause_has_a_form() throws Exception {
    Path classes =
        Path.of(Condition.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<Class<?>> kinds = new HashSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '.');
        if (name.startsWith("dev.")) {
          Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
          // A plan makes sparing clauses of others; no condition has them.
          boolean planned = type.getSimpleName().equals("SparingClause");
          if (Clause.class.isAssignableFrom(type) && !type.isInterface() && !planned) {
            kinds.add(type);
          }
        }
      }
    }

    assertThat(kinds).hasSizeGreaterThan(15).isEqualTo(ConditionForms.kinds());
  }
}
