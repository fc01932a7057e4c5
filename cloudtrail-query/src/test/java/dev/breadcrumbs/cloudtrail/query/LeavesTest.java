package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.leavesOf;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeavesTest {
  private static List<String> leaves(String path, String parameters) {
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            ("{'eventName':'PutBucketPolicy','requestParameters':" + parameters + "}")
                .replace('\'', '"'));
    List<String> values = leavesOf(path).valuesIn(event);
    // Condition.test takes trees, too.
    values.forEach(
        value -> assertThat(leavesOf(path).eq(value).test(event.toTree())).as(value).isTrue());
    return values;
  }

  @Test
  void of_an_object_are_its_text_and_all_values_within() {
    assertThat(leaves("requestParameters", "{'b':{'c':[1,true,null]},'a':'x'}"))
        .containsExactly("{\"a\":\"x\",\"b\":{\"c\":[1,true,null]}}", "x", "1", "true");
  }

  @Test
  void of_a_path_go_on_into_texts_that_hold_json() {
    String parameters =
        "{'policy':'{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\"},{\\\"Effect\\\":\\\"Deny\\\"}]}'}";

    assertThat(leaves("requestParameters.policy.Statement.Effect", parameters))
        .containsExactly("Allow", "Deny");
    assertThat(leaves("requestParameters.policy.Other", parameters)).isEmpty();
    assertThat(leaves("requestParameters.policy.Statement", "{'policy':'{no json'}")).isEmpty();
  }

  @Test
  void of_the_event_are_all_values_and_its_text() {
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            "{\"eventName\":\"X\",\"requestParameters\":{\"a\":[1,\"{\\\"b\\\":2}\"]}}");

    assertThat(Fields.leaves().valuesIn(event))
        .containsExactly(event.toJson(), "X", "1", "{\"b\":2}", "2");
    assertThat(Fields.leaves().eq("2").test(event.toTree())).isTrue();
  }

  @Test
  void of_an_array_are_those_of_its_elements() {
    assertThat(leaves("requestParameters.layers", "{'layers':['arn:1',{'arn':'arn:2'},[]]}"))
        .containsExactly("arn:1", "{\"arn\":\"arn:2\"}", "arn:2");
  }

  @Test
  void are_found_through_arrays_on_the_way() {
    assertThat(
            leaves(
                "requestParameters.containers.command",
                "{'containers':[{'command':['sh','-c']},{'command':'ls'},{}]}"))
        .containsExactly("sh", "-c", "ls");
  }

  @Test
  void of_a_text_that_holds_json_are_the_text_and_the_values_within() {
    String policy = "{\\'Statement\\':[{\\'Effect\\':\\'Allow\\'}]}";
    assertThat(leaves("requestParameters.policy", "{'policy':'" + policy + "'}"))
        .containsExactly("{\"Statement\":[{\"Effect\":\"Allow\"}]}", "Allow");
  }

  @Test
  void of_a_text_that_only_begins_like_json_is_the_text() {
    assertThat(leaves("requestParameters.policy", "{'policy':'{ broken'}"))
        .containsExactly("{ broken");
    assertThat(leaves("requestParameters.policy", "{'policy':'[1] [2]'}"))
        .containsExactly("[1] [2]");
  }

  @Test
  void of_a_text_that_is_too_deep_is_the_text() {
    String deep = "[".repeat(100) + "]".repeat(100);

    assertThat(leaves("requestParameters.policy", "{'policy':'" + deep + "'}"))
        .containsExactly(deep);
  }

  @Test
  void are_missing_where_there_is_no_value() {
    assertThat(leaves("requestParameters.other", "{'policy':'x'}")).isEmpty();
    assertThat(leaves("requestParameters.policy", "{'policy':null}")).isEmpty();
    assertThat(leaves("requestParameters.policy", "{'policy':[]}")).isEmpty();
    assertThat(leaves("requestParameters", "null")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.breadcrumbs.cloudtrail.query.ComputedFieldTest#sources")
  void filter_and_group_on_every_source(CloudTrailSource source) {
    Field leaves = leavesOf("requestParameters");
    Table ids = events().filter(leaves.contains("\"to\"")).table(EVENT_ID).run(source);
    Table counts = events().stats(count()).by(leaves).run(source);

    assertThat(ids.rows()).extracting(row -> row.text("eventID")).containsExactly("1", "2");
    assertThat(counts.rows())
        .extracting(row -> row.text("requestParameters"))
        .containsExactly("a,b", "b", "{\"to\":\"a,b\"}", "{\"to\":\"b\"}");
  }

  @Test
  void make_a_column_of_the_paths_name() {
    Table table =
        events()
            .stats(count())
            .by(leavesOf("requestParameters.a"))
            .run(
                List.of(
                    CloudTrailEvent.parse(
                        "{\"eventName\":\"A\",\"requestParameters\":{\"a\":{\"b\":\"x\"}}}")));

    assertThat(table.columns()).containsExactly("requestParameters.a", "count");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void print_as_what_they_are() {
    assertThat(leavesOf("requestParameters.items{}.id").contains("x"))
        .hasToString("like(leaves('requestParameters.items.id'), \"%x%\")");
    assertThat(leavesOf("requestParameters")).isNotEqualTo(Fields.at("requestParameters"));
  }
}
