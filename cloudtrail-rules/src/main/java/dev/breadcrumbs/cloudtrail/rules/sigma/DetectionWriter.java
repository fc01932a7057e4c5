package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a condition as selections and a condition on them. For one rule. */
final class DetectionWriter {
  private final Map<String, Object> selections = new LinkedHashMap<>();
  private final List<String> leftOut;

  DetectionWriter(List<String> leftOut) {
    this.leftOut = leftOut;
  }

  /**
   * Writes a detection, without the parts that Sigma has no words for.
   *
   * @throws Inexpressible if nothing remains
   */
  Map<String, Object> write(Condition condition) {
    List<Condition> members =
        condition.form() instanceof ConditionForm.All all ? all.members() : List.of(condition);
    List<Condition> expressible = members.stream().filter(this::isExpressible).toList();
    if (expressible.isEmpty()) {
      throw new Inexpressible("the condition as a whole");
    }
    String expression = all(expressible);
    Map<String, Object> detection = new LinkedHashMap<>(selections);
    detection.put("condition", expression);
    return detection;
  }

  /** Whether a part can be written; tells of it otherwise. */
  private boolean isExpressible(Condition part) {
    try {
      new DetectionWriter(leftOut).expression(part);
      return true;
    } catch (Inexpressible e) {
      leftOut.add(
          e.what().equals(part.toString())
              ? "the part " + part
              : "the part " + part + ", because of " + e.what());
      return false;
    }
  }

  private String expression(Condition condition) {
    ConditionForm form = condition.form();
    if (form instanceof ConditionForm.All all) {
      return all(all.members());
    }
    if (form instanceof ConditionForm.Any any) {
      return any(any.members());
    }
    return form instanceof ConditionForm.Negated not && !ItemWriter.isLeaf(form)
        ? "not " + bracketed(not.negated())
        : selection(ItemWriter.items(form));
  }

  private String bracketed(Condition condition) {
    String expression = expression(condition);
    return expression.indexOf(' ') < 0 ? expression : "(" + expression + ")";
  }

  private String selection(Object items) {
    String name = selections.isEmpty() ? "selection" : "selection_" + (selections.size() + 1);
    selections.put(name, items);
    return name;
  }

  /** The items among the members go into one selection, as far as their keys differ. */
  private String all(List<Condition> members) {
    Map<String, Object> items = new LinkedHashMap<>();
    List<Condition> others = new ArrayList<>();
    for (Condition member : members) {
      Map<String, Object> own =
          ItemWriter.isLeaf(member.form()) ? ItemWriter.items(member.form()) : Map.of();
      if (own.isEmpty() || own.keySet().stream().anyMatch(items::containsKey)) {
        others.add(member);
      } else {
        items.putAll(own);
      }
    }
    List<String> parts = new ArrayList<>();
    if (!items.isEmpty()) {
      parts.add(selection(items));
    }
    others.forEach(other -> parts.add(inAll(other)));
    return String.join(" and ", parts);
  }

  private String inAll(Condition condition) {
    return condition.form() instanceof ConditionForm.Any
        ? bracketed(condition)
        : expression(condition);
  }

  /** Items of one key are one item with a list of values. */
  private String any(List<Condition> members) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    List<String> parts = new ArrayList<>();
    for (Condition member : members) {
      Map<String, Object> own = isList(member) ? ItemWriter.items(member.form()) : Map.of();
      if (own.size() == 1) {
        own.forEach(
            (key, value) ->
                texts.computeIfAbsent(key, none -> new ArrayList<>()).addAll(listOf(value)));
      } else {
        parts.add(expression(member));
      }
    }
    List<String> lists = new ArrayList<>();
    texts.forEach(
        (key, values) ->
            lists.add(selection(Map.of(key, values.size() == 1 ? values.get(0) : values))));
    lists.addAll(parts);
    return String.join(" or ", lists);
  }

  private static boolean isList(Condition member) {
    ConditionForm form = member.form();
    return form instanceof ConditionForm.Text
        || form instanceof ConditionForm.Pattern
        || form instanceof ConditionForm.Regex
        || form instanceof ConditionForm.Cidr;
  }

  private static List<String> listOf(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
