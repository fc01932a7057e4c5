package dev.breadcrumbs.cloudtrail.model.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLeavesTest {
  private final RecordLeaves leaves = new RecordLeaves();

  /** A value and the names that lead to it. */
  private record Leaf(List<String> path, Object value) {}

  private List<Leaf> found(byte[] record, List<String> below) {
    leaves.moveTo(SpelledJson.window(record), 0, record.length);
    List<Leaf> found = new ArrayList<>();
    assertThat(leaves.visit(below, leaf -> found.add(new Leaf(leaf.path(), leaf.value()))))
        .isTrue();
    return found;
  }

  private List<Leaf> found(String record, String... below) {
    return found(record.getBytes(StandardCharsets.UTF_8), List.of(below));
  }

  private List<Object> values(String record, String... below) {
    return found(record.replace('\'', '"'), below).stream().map(Leaf::value).toList();
  }

  private static List<Leaf> inTree(JsonNode tree, List<String> below) {
    List<Leaf> found = new ArrayList<>();
    collect(tree, below, List.of(), found);
    return found;
  }

  private static void collect(
      JsonNode node, List<String> below, List<String> path, List<Leaf> found) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, below, path, found));
    } else if (!below.isEmpty()) {
      JsonNode member = node.path(below.get(0));
      collect(member, below.subList(1, below.size()), joined(path, below.get(0)), found);
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        collect(member.getValue(), below, joined(path, member.getKey()), found);
      }
    } else if (!node.isNull() && !node.isMissingNode()) {
      found.add(new Leaf(path, value(node)));
    }
  }

  private static Object value(JsonNode node) {
    if (node.isNumber()) {
      boolean whole = node.isIntegralNumber() && node.canConvertToLong();
      return whole ? (Object) node.longValue() : node.decimalValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
  }

  private static List<String> joined(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  @Test
  void are_those_of_the_tree_in_its_order() {
    for (int number = 0; number < 5_000; number++) {
      byte[] record = new SpelledJson(number, number % 2 == 0).record();
      JsonNode tree = EventTree.value(record, 0, record.length);
      for (List<String> below :
          List.of(List.<String>of(), List.of("a"), List.of("requestParameters", "b"))) {
        assertThat(found(record, below))
            .as("%s of %s", below, new String(record, StandardCharsets.UTF_8))
            .isEqualTo(inTree(tree, below));
      }
    }
  }

  @Test
  void of_a_key_that_stands_twice_are_the_last_ones_at_the_firsts_place() {
    assertThat(values("{'a':1,'b':2,'a':{'c':3},'d':4}")).containsExactly(3L, 2L, 4L);
    assertThat(values("{'a':1,'b':2,'\\u0061':3}")).containsExactly(3L, 2L);
    assertThat(values("{'a':1,'b':2,'a':{'c':3,'c':5},'d':4}", "a", "c")).containsExactly(5L);
  }

  @Test
  void of_an_object_of_very_many_members_are_the_last_ones_of_each_key() {
    String members =
        String.join(",", IntStream.range(0, 200).mapToObj(each -> "'k" + each + "':1").toList());

    assertThat(values("{" + members + ",'k7':2}")).hasSize(200).contains(2L);
  }

  @Test
  void tell_the_names_that_lead_to_them() {
    assertThat(found("{\"a\":[{\"b\":[\"x\"]},\"y\"]}"))
        .containsExactly(new Leaf(List.of("a", "b"), "x"), new Leaf(List.of("a"), "y"));
  }

  @Test
  void end_when_the_visitor_wants_no_more() {
    byte[] record = "{\"a\":1,\"b\":[2,3]}".getBytes(StandardCharsets.UTF_8);
    leaves.moveTo(SpelledJson.window(record), 0, record.length);
    List<Object> seen = new ArrayList<>();

    boolean all =
        leaves.visit(
            leaf -> {
              seen.add(leaf.value());
              return seen.size() < 2;
            });

    assertThat(all).isFalse();
    assertThat(seen).containsExactly(1L, 2L);
  }

  @Test
  void are_found_where_a_record_lies_within_other_bytes() {
    byte[] record = "[{\"a\":\"x\"},{\"a\":\"y\"}]".getBytes(StandardCharsets.UTF_8);
    leaves.moveTo(SpelledJson.window(record), 11, 20);
    List<String> places = new ArrayList<>();

    leaves.visit(leaf -> places.add(leaf.value() + "@" + leaf.start() + "-" + leaf.end()));

    assertThat(places).containsExactly("y@16-19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ }", "{'a':[]}", "{'a':{}}", "{'a':null}", "{'a':[[],{}, null]}"})
  void are_none_where_there_is_no_value(String record) {
    assertThat(values(record)).isEmpty();
    assertThat(values(record, "a")).isEmpty();
    assertThat(values(record, "a", "b")).isEmpty();
  }
}
