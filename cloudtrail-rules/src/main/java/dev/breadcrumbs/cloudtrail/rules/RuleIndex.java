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
 * Gives for an event the rules that may match it, in the order of the set, by the event names that
 * their conditions are restricted to. Only an optimisation: {@link #none} gives all rules for every
 * event.
 */
final class RuleIndex {
  private final List<Rule> all;
  private final List<Rule> unrestricted;
  private final Map<String, List<Rule>> byEventName;

  private RuleIndex(List<Rule> all, List<Rule> unrestricted, Map<String, List<Rule>> byEventName) {
    this.all = all;
    this.unrestricted = unrestricted;
    this.byEventName = byEventName;
  }

  static RuleIndex none(Collection<Rule> rules) {
    List<Rule> all = List.copyOf(rules);
    return new RuleIndex(all, all, Map.of());
  }

  static RuleIndex of(Collection<Rule> rules) {
    List<Rule> unrestricted = new ArrayList<>();
    Map<String, List<Rule>> byEventName = new HashMap<>();
    for (Rule rule : rules) {
      Optional<Set<String>> names = rule.condition().valuesOf(Fields.EVENT_NAME);
      if (names.isEmpty()) {
        unrestricted.add(rule);
        byEventName.values().forEach(candidates -> candidates.add(rule));
        continue;
      }
      for (String name : names.get()) {
        byEventName.computeIfAbsent(name, unknown -> new ArrayList<>(unrestricted)).add(rule);
      }
    }
    return new RuleIndex(List.copyOf(rules), unrestricted, byEventName);
  }

  List<Rule> candidates(JsonNode event) {
    JsonNode name = event.path(Fields.EVENT_NAME.name());
    if (name.isTextual()) {
      return byEventName.getOrDefault(name.textValue(), unrestricted);
    }
    // A name that is no text, as nothing but damage makes it: every rule gets its chance.
    return name.isMissingNode() || name.isNull() ? unrestricted : all;
  }
}
