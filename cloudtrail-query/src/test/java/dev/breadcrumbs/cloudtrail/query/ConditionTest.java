package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
  private static final Condition GET_USER = EVENT_NAME.eq("GetUser");

  static Stream<Supplier<Condition>> kinds() {
    return Stream.of(
        () -> EVENT_NAME.eq("A"),
        () -> EVENT_NAME.eq("A").ignoringCase(),
        () -> EVENT_NAME.eq(5),
        () -> EVENT_NAME.ne("A"),
        () -> EVENT_NAME.in("A", "B"),
        () -> EVENT_NAME.notIn("A", "B"),
        () -> EVENT_NAME.inList("A"),
        () -> EVENT_NAME.notInList("A"),
        () -> Fields.leavesOf("eventName").exists(),
        () -> EVENT_NAME.contains("A"),
        () -> EVENT_NAME.startsWith("A"),
        () -> EVENT_NAME.like("A*b"),
        () -> EVENT_NAME.like("A*b").ignoringCase(),
        () -> EVENT_NAME.matches("A"),
        () -> SOURCE_IP_ADDRESS.cidr("192.0.2.0/24"),
        () -> EVENT_NAME.lt(5),
        () -> EVENT_NAME.exists(),
        () -> EVENT_NAME.missing(),
        () -> EVENT_NAME.eq("A").and(ERROR_CODE.exists()),
        () -> EVENT_NAME.eq("A").or(ERROR_CODE.exists()),
        () -> EVENT_NAME.orElse("none").eq("A"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void equal_conditions_are_equal(Supplier<Condition> kind) {
    assertThat(kind.get()).isEqualTo(kind.get()).hasSameHashCodeAs(kind.get());
  }

  @Test
  void different_conditions_differ() {
    List<Condition> conditions = kinds().map(Supplier::get).toList();

    assertThat(conditions).doesNotHaveDuplicates();
  }

  @Test
  void brackets_of_one_kind_do_not_matter() {
    Condition a = at("a").exists();
    Condition b = at("b").exists();
    Condition c = at("c").exists();

    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    assertThat(a.and(b).or(c)).isNotEqualTo(a.and(b.or(c)));
  }

  @Test
  void numbers_are_equal_by_size_where_they_are_written() {
    assertThat(at("port").lt(5)).isEqualTo(at("port").lt(5.0));
  }

  @Test
  void tests_typed_events_and_trees() {
    CloudTrailEvent event = CloudTrailEvent.parse("{\"eventName\":\"GetUser\"}");

    assertThat(GET_USER.test(event)).isTrue();
    assertThat(GET_USER.test(JsonNodeFactory.instance.objectNode())).isFalse();
  }

  @Test
  void a_field_gives_the_values_of_an_event_as_text() {
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            "{\"eventName\":\"A\",\"readOnly\":true,\"requestParameters\":{\"v\":[1,\"x\"]}}");

    assertThat(at("requestParameters.v").valuesIn(event)).containsExactly("1", "x");
    assertThat(Fields.READ_ONLY.valuesIn(event)).containsExactly("true");
    assertThat(ERROR_CODE.valuesIn(event)).isEmpty();
  }

  @Test
  void fields_are_equal_by_name_and_meaning() {
    assertThat(at("items{}.id")).isEqualTo(at("items.id")).hasSameHashCodeAs(at("items.id"));
    assertThat(at("a").as("b")).isNotEqualTo(at("b")).hasToString("b");
    assertThat(at("a").orElse("x")).isNotEqualTo(at("a"));
  }
}
