package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Items;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Null;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads selections and the condition on them, of rules and of filters. For one load. */
final class DetectionReader {
  private static final String CONDITION = "condition";

  private final Placeholders placeholders;
  private final ExpansionBudget budget = new ExpansionBudget();
  private final Map<String, Integer> fieldLines = new LinkedHashMap<>();
  private Extension extension = Extension.NONE;
  private boolean negates;

  DetectionReader(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  /**
   * Reads a detection.
   *
   * @param section the map of selections and condition
   * @param reserved keys that are no selections, beside the condition
   * @param own what the document says beyond Sigma
   * @param document told of selections that are not used
   */
  Condition read(YamlValue section, Set<String> reserved, Extension own, SigmaDocument document) {
    if (!(section instanceof Entries entries)) {
      throw new SigmaRefusal(Kind.BAD_DETECTION, section.line(), "a detection that is no map");
    }
    if (entries.entries().containsKey("timeframe")) {
      throw new SigmaRefusal(
          Kind.OBSOLETE,
          entries.lineOf("timeframe"),
          "'timeframe' in a detection: use a correlation with a timespan instead");
    }
    budget.begin();
    extension = own;
    negates = false;
    fieldLines.clear();
    Map<String, Condition> selections = new LinkedHashMap<>();
    entries
        .entries()
        .forEach(
            (name, value) -> {
              if (!name.equals(CONDITION) && !reserved.contains(name)) {
                selections.put(name, selection(name, value));
              }
            });
    Condition condition = condition(entries, selections, document);
    fieldLines.forEach((field, line) -> noteUnknown(field, line, document));
    return condition.withOptionalLists(own.texts("spares").toArray(String[]::new));
  }

  private void noteUnknown(String field, int line, SigmaDocument document) {
    String doubt = extension.names().doubt(field);
    if (doubt != null) {
      document.note(Kind.UNKNOWN_FIELD, line, doubt);
    }
  }

  /** Whether the detection read last says {@code not} or {@code neq} anywhere. */
  boolean negates() {
    return negates;
  }

  private Condition condition(
      Entries entries, Map<String, Condition> selections, SigmaDocument document) {
    int line = entries.lineOf(CONDITION);
    List<String> texts = entries.texts(CONDITION, Kind.BAD_CONDITION);
    if (texts.isEmpty()) {
      throw new SigmaRefusal(Kind.BAD_CONDITION, line, "a detection without a condition");
    }
    ConditionParser<Condition> parser =
        new ConditionParser<>(selections, ConditionAlgebra.OF_SELECTIONS, budget, line);
    Condition[] conditions = texts.stream().map(parser::parse).toArray(Condition[]::new);
    negates |= parser.negates();
    for (String name : selections.keySet()) {
      if (!parser.used().contains(name)) {
        document.note(
            Kind.UNUSED_SELECTION,
            entries.lineOf(name),
            "the condition does not ask for selection '" + name + "'");
      }
    }
    return Condition.anyOf(conditions);
  }

  private Condition selection(String name, YamlValue value) {
    if (value instanceof Entries map) {
      return allOf(name, map);
    }
    if (value instanceof Items list && !list.items().isEmpty()) {
      return anyOf(name, list);
    }
    if (value instanceof Text) {
      return item("", value);
    }
    throw new SigmaRefusal(
        Kind.BAD_DETECTION, value.line(), "selection '" + name + "' has nothing in it");
  }

  private Condition allOf(String name, Entries map) {
    List<Condition> all = new ArrayList<>();
    map.entries().forEach((key, value) -> all.add(item(key, value)));
    if (all.isEmpty()) {
      throw new SigmaRefusal(
          Kind.BAD_DETECTION, map.line(), "selection '" + name + "' has nothing in it");
    }
    return Condition.allOf(all.toArray(Condition[]::new));
  }

  private Condition item(String key, YamlValue value) {
    ItemScope scope = new ItemScope(placeholders, budget, extension);
    DetectionItem item = new DetectionItem(key, scope, value.line());
    negates |= item.negates();
    fieldLines.putIfAbsent(item.field(), value.line());
    return item.condition(value);
  }

  private Condition anyOf(String name, Items list) {
    List<Condition> any = new ArrayList<>();
    for (YamlValue each : list.items()) {
      if (each instanceof Items || each instanceof Null) {
        throw new SigmaRefusal(
            Kind.BAD_DETECTION,
            each.line(),
            "selection '" + name + "' is a list of more than texts and maps");
      }
      any.add(each instanceof Entries map ? allOf(name, map) : item("", each));
    }
    return Condition.anyOf(any.toArray(Condition[]::new));
  }
}
