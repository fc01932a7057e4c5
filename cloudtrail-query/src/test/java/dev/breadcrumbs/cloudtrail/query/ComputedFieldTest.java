package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComputedFieldTest {
  private static final List<String> EVENTS =
      List.of(
          "{\"eventName\":\"PutBucketPolicy\",\"eventID\":\"1\",\"requestParameters\":{\"to\":\"a,b\"}}",
          "{\"eventName\":\"PutBucketPolicy\",\"eventID\":\"2\",\"requestParameters\":{\"to\":\"b\"}}",
          "{\"eventName\":\"GetUser\",\"eventID\":\"3\"}");

  /** Equal by value, as a record is. */
  private record Parts(String parameter) implements Function<CloudTrailEvent, List<String>> {
    @Override
    public List<String> apply(CloudTrailEvent event) {
      String text = event.at("requestParameters." + parameter).asText();
      return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
  }

  private static final Field PARTS = Fields.computed("parts(to)", new Parts("to"));

  static Stream<CloudTrailSource> sources() {
    CloudTrailSource lines =
        CloudTrail.read(String.join("\n", EVENTS).getBytes(StandardCharsets.UTF_8), "events.json");
    CloudTrailSource typed = CloudTrail.of(EVENTS.stream().map(CloudTrailEvent::parse).toList());
    return Stream.of(lines, typed, CloudTrail.load(lines), CloudTrail.load(typed));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void filters_and_groups_on_every_source(CloudTrailSource source) {
    Table ids = events().filter(PARTS.eq("b")).table(EVENT_ID).run(source);
    Table counts = events().stats(count()).by(PARTS).run(source);

    assertThat(ids.rows()).extracting(row -> row.text("eventID")).containsExactly("1", "2");
    assertThat(counts.columns()).containsExactly("parts(to)", "count");
    assertThat(counts.rows())
        .extracting(row -> row.text("parts(to)") + row.number("count"))
        .containsExactly("a1", "b2");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void serves_commands_that_need_all_rows(CloudTrailSource source) {
    Table sorted =
        events()
            .filter(PARTS.exists())
            .sort(SortKey.desc("eventID"))
            .filter(PARTS.eq("a"))
            .table(EVENT_ID, PARTS)
            .run(source);

    assertThat(sorted.rows()).extracting(row -> row.values("parts(to)")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void finds_typed_events(CloudTrailSource source) {
    assertThat(events().filter(PARTS.eq("a")).list(source))
        .extracting(CloudTrailEvent::eventID)
        .containsExactly("1");
  }

  @Test
  void tests_an_event_and_a_tree() {
    CloudTrailEvent event = CloudTrailEvent.parse(EVENTS.get(0));

    assertThat(PARTS.eq("a").test(event)).isTrue();
    assertThat(PARTS.eq("a").test(event.toTree())).isTrue();
    assertThat(PARTS.valuesIn(event)).containsExactly("a", "b");
    assertThat(PARTS.missing().test(CloudTrailEvent.parse(EVENTS.get(2)))).isTrue();
  }

  @Test
  void is_equal_by_name_and_function_and_prints_as_its_name() {
    Function<CloudTrailEvent, Collection<String>> other = event -> List.of();

    assertThat(PARTS).isEqualTo(Fields.computed("parts(to)", new Parts("to")));
    assertThat(PARTS).isNotEqualTo(Fields.computed("parts(to)", other));
    assertThat(PARTS.eq("a")).hasToString("parts(to)=\"a\"");
  }

  @Test
  void is_no_column_of_rows_that_have_none_of_its_name() {
    assertThatThrownBy(() -> events().stats(count()).filter(PARTS.exists()))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("no column 'parts(to)'");
  }

  @Test
  void needs_a_name() {
    assertThatThrownBy(() -> Fields.computed(" ", new Parts("to")))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("needs a name");
  }
}
