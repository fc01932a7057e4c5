package dev.breadcrumbs.cloudtrail.rules.sigma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.ConditionForm.TextTest;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an event that meets a condition, of its form: every way to meet it is a list of leaves that
 * hold and leaves that do not; the first way by which an event does meet it is taken.
 */
final class MatchingEvents {
  private static final int MOST_WAYS = 2_000;

  private MatchingEvents() {}

  /** A leaf, and whether it is to hold. */
  private record Demand(Condition leaf, boolean expected) {}

  static Optional<CloudTrailEvent> of(Condition condition) {
    return ways(condition, true).stream()
        .map(MatchingEvents::event)
        .filter(condition::test)
        .findFirst();
  }

  private static List<List<Demand>> ways(Condition condition, boolean expected) {
    ConditionForm form = condition.form();
    if (form instanceof ConditionForm.Negated not) {
      return ways(not.negated(), !expected);
    }
    if (form instanceof ConditionForm.All all) {
      return expected ? product(all.members(), true) : sum(all.members(), false);
    }
    if (form instanceof ConditionForm.Any any) {
      return expected ? sum(any.members(), true) : product(any.members(), false);
    }
    return List.of(List.of(new Demand(condition, expected)));
  }

  private static List<List<Demand>> sum(List<Condition> members, boolean expected) {
    return members.stream()
        .flatMap(member -> ways(member, expected).stream())
        .limit(MOST_WAYS)
        .toList();
  }

  private static List<List<Demand>> product(List<Condition> members, boolean expected) {
    List<List<Demand>> made = List.of(List.of());
    for (Condition member : members) {
      List<List<Demand>> ways = ways(member, expected);
      made =
          made.stream()
              .flatMap(before -> ways.stream().map(way -> joined(before, way)))
              .limit(MOST_WAYS)
              .toList();
    }
    return made;
  }

  private static List<Demand> joined(List<Demand> first, List<Demand> second) {
    List<Demand> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** What is not to hold is left out of the event, unless a value must be there. */
  private static CloudTrailEvent event(List<Demand> demands) {
    Map<String, List<JsonNode>> values = new LinkedHashMap<>();
    for (Demand demand : demands) {
      ConditionForm form = demand.leaf().form();
      boolean wantsAny =
          form instanceof ConditionForm.Presence presence
              && presence.expected() == demand.expected();
      boolean absent = form instanceof ConditionForm.Presence presence && !presence.expected();
      if (absent ? !demand.expected() : demand.expected() && !isAbsent(form)) {
        add(values, form, wantsAny);
      }
    }
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("eventVersion", "1.11")
            .put("eventID", "3f6e2c0a-0000-4000-8000-000000000001")
            .put("eventTime", "2024-08-07T12:00:00Z")
            .put("recipientAccountId", "123456789012");
    values.forEach((path, several) -> set(event, path, several));
    return CloudTrailEvent.parse(event.toString());
  }

  private static boolean isAbsent(ConditionForm form) {
    return form instanceof ConditionForm.Presence presence && !presence.expected();
  }

  private static void add(
      Map<String, List<JsonNode>> values, ConditionForm form, boolean onlyPresent) {
    if (form instanceof ConditionForm.TwoFields two) {
      put(values, two.field(), "same");
      put(values, two.other(), "same");
    } else if (form instanceof ConditionForm.Text text) {
      addText(values, text);
    } else if (form instanceof ConditionForm.Pattern pattern) {
      put(
          values,
          pattern.field(),
          TextPattern.parse(pattern.pattern()).points().stream()
              .filter(point -> point != TextPattern.ANY_TEXT)
              .map(point -> point < 0 ? "x" : Character.toString(point))
              .reduce("", String::concat));
    } else if (form instanceof ConditionForm.Regex regex) {
      put(values, regex.field(), RegexExample.of(regex.regex()));
    } else if (form instanceof ConditionForm.Cidr cidr) {
      put(values, cidr.field(), cidr.block().substring(0, cidr.block().indexOf('/')));
    } else if (form instanceof ConditionForm.Compared number) {
      put(values, number.field(), beyond(number));
    } else if (form instanceof ConditionForm.Differs differs) {
      put(values, differs.field(), "none of " + differs.texts());
    } else if (form instanceof ConditionForm.Presence presence) {
      values.computeIfAbsent(presence.field().name(), none -> new ArrayList<>());
      if (onlyPresent && values.get(presence.field().name()).isEmpty()) {
        put(values, presence.field(), "any");
      }
    }
  }

  private static String beyond(ConditionForm.Compared number) {
    double bound = Double.parseDouble(number.number());
    return switch (number.test()) {
      case EQ, LE, GE -> number.number();
      case LT -> Double.toString(bound - 1);
      case GT -> Double.toString(bound + 1);
    };
  }

  private static void addText(Map<String, List<JsonNode>> values, ConditionForm.Text text) {
    String first = text.texts().get(0);
    put(
        values,
        text.field(),
        switch (text.test()) {
          case EQ -> first;
          case CONTAINS -> "before " + first + " behind";
          case STARTS_WITH -> first + " behind";
          case ENDS_WITH -> "before " + first;
        });
    if (text.test() == TextTest.CONTAINS && values.get(text.field().name()).size() > 1) {
      joinTexts(values, text.field());
    }
  }

  /** Several texts that one value must have are put into one. */
  private static void joinTexts(Map<String, List<JsonNode>> values, Field field) {
    String joined =
        values.get(field.name()).stream().map(JsonNode::asText).reduce("", (a, b) -> a + " " + b);
    values.get(field.name()).add(JsonNodeFactory.instance.textNode(joined));
  }

  private static void put(Map<String, List<JsonNode>> values, Field field, String text) {
    values
        .computeIfAbsent(field.name(), none -> new ArrayList<>())
        .add(JsonNodeFactory.instance.textNode(text));
  }

  private static void set(ObjectNode event, String path, List<JsonNode> several) {
    List<String> names = List.of(path.split("\\.", -1));
    ObjectNode parent = event;
    for (String name : names.subList(0, names.size() - 1)) {
      JsonNode child = parent.get(name);
      parent = child instanceof ObjectNode object ? object : parent.putObject(name);
    }
    String last = names.get(names.size() - 1);
    if (names.size() == 1 && isObject(last)) {
      ObjectNode object =
          parent.get(last) instanceof ObjectNode there ? there : parent.putObject(last);
      for (int at = 0; at < several.size(); at++) {
        object.set("value" + at, several.get(at));
      }
    } else if (names.size() == 1) {
      parent.set(last.equals("_raw") ? "userAgent" : last, several.get(several.size() - 1));
    } else {
      ArrayNode array = JsonNodeFactory.instance.arrayNode().addAll(several);
      parent.set(last, several.size() == 1 ? several.get(0) : array);
    }
  }

  private static boolean isObject(String name) {
    return List.of("requestParameters", "responseElements", "additionalEventData").contains(name);
  }
}
