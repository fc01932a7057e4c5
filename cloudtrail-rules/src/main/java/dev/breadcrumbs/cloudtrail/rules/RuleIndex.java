package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives for an event the rules that may match it, by the event names that their conditions are
 * restricted to. Only an optimisation: {@link #none} gives all rules for every event.
 */
final class RuleIndex {
  private final Map<String, List<Rule>> byEventName;
  private final List<Rule> unrestricted;

  private RuleIndex(Map<String, List<Rule>> byEventName, List<Rule> unrestricted) {
    this.byEventName = byEventName;
    this.unrestricted = unrestricted;
  }

  static RuleIndex none(Collection<Rule> rules) {
    return new RuleIndex(Map.of(), List.copyOf(rules));
  }

  static RuleIndex of(Collection<Rule> rules) {
    Map<String, List<Rule>> restricted = new HashMap<>();
    List<Rule> unrestricted = new ArrayList<>();
    for (Rule rule : rules) {
      Optional<Set<String>> names = rule.condition().valuesOf(Fields.EVENT_NAME);
      if (names.isEmpty()) {
        unrestricted.add(rule);
      }
      names
          .orElse(Set.of())
          .forEach(
              name -> restricted.computeIfAbsent(name, unknown -> new ArrayList<>()).add(rule));
    }
    Map<String, List<Rule>> candidates = new HashMap<>();
    restricted.forEach((name, those) -> candidates.put(name, joined(those, unrestricted)));
    return new RuleIndex(candidates, List.copyOf(unrestricted));
  }

  private static List<Rule> joined(List<Rule> first, List<Rule> second) {
    List<Rule> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  List<Rule> candidates(JsonNode event) {
    JsonNode name = event.path(Fields.EVENT_NAME.name());
    return name.isTextual()
        ? byEventName.getOrDefault(name.textValue(), unrestricted)
        : unrestrictedAnd(name);
  }

  /** A name that is no text, as nothing but damage makes it: every rule gets its chance. */
  private List<Rule> unrestrictedAnd(JsonNode name) {
    return name.isMissingNode() || name.isNull() ? unrestricted : all();
  }

  private List<Rule> all() {
    return joined(
            byEventName.values().stream().flatMap(List::stream).distinct().toList(), unrestricted)
        .stream()
        .distinct()
        .toList();
  }
}
