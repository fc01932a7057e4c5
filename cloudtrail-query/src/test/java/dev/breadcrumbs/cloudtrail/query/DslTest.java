package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DslTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Fields.class,
        Functions.class,
        Condition.class,
        Aggregate.class,
        Aggregates.class,
        SortKey.class,
        Search.class
      })
  void has_all_words_of(Class<?> words) {
    List<String> own = words(Dsl.class);

    assertThat(words(words)).isNotEmpty().isSubsetOf(own);
  }

  private static List<String> words(Class<?> type) {
    Stream<String> methods =
        Arrays.stream(type.getMethods()).filter(DslTest::isStatic).map(DslTest::signature);
    Stream<String> constants =
        Arrays.stream(type.getFields()).filter(DslTest::isStatic).map(Field::getName);
    return Stream.concat(methods, constants).toList();
  }

  private static boolean isStatic(java.lang.reflect.Member member) {
    return Modifier.isStatic(member.getModifiers());
  }

  private static String signature(Method method) {
    return method.getReturnType().getSimpleName()
        + " "
        + method.getName()
        + Arrays.toString(method.getParameterTypes());
  }

  @Test
  void has_no_word_twice() {
    assertThat(words(Dsl.class)).doesNotHaveDuplicates();
  }

  @Test
  void its_words_mean_what_they_mean_where_they_come_from() throws ReflectiveOperationException {
    for (Method method : Aggregate.class.getMethods()) {
      if (isStatic(method) && Arrays.equals(method.getParameterTypes(), oneField())) {
        Object there = method.invoke(null, USER_NAME);
        Object here = Dsl.class.getMethod(method.getName(), oneField()).invoke(null, USER_NAME);
        assertThat(here).as(method.getName()).hasToString(there.toString());
      }
    }
  }

  private static Class<?>[] oneField() {
    return new Class<?>[] {dev.breadcrumbs.cloudtrail.query.Field.class};
  }

  @Test
  void one_import_is_enough_for_a_search() {
    TableQuery search =
        events()
            .filter(anyOf(ERROR_CODE.exists(), allOf(READ_ONLY.eq("false"), at("a.b").missing())))
            .eval("service", mvindex(split(EVENT_SOURCE, "."), 0))
            .eventstats(aggregates(count().as("calls")).by(USER_NAME))
            .stats(count(), dc(USER_AGENT), values(AWS_REGION), first(EVENT_ID), list(EVENT_NAME))
            .by(at("service"))
            .sort(desc("count"), asc("service"));

    assertThat(search.columns())
        .containsExactly(
            "service",
            "count",
            "dc(userAgent)",
            "values(awsRegion)",
            "first(eventID)",
            "list(eventName)");
  }
}
