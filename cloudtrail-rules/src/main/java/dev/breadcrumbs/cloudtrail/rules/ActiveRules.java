package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a set that run at a site, and why others rest. Immutable. */
final class ActiveRules {
  private final List<Rule> rules = new ArrayList<>();
  private final List<List<Tuning.Exemption>> exemptions = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, String> resting = new LinkedHashMap<>();
  private final Tuning tuning;

  ActiveRules(RuleSet set, Site site, Tuning tuning) {
    tuning.check(set);
    this.tuning = tuning;
    for (Rule rule : set) {
      String rest = restOf(rule, site, tuning);
      if (rest == null) {
        add(rule.replacing(condition -> condition.withLists(site.lists())));
      } else {
        resting.put(rule.id(), rest);
      }
    }
  }

  /** A condition's place: the rule's number, and the condition's among those of the rule. */
  record Target(int rule, int leaf) {}

  private static @Nullable String restOf(Rule rule, Site site, Tuning tuning) {
    List<String> missing =
        rule.metadata().needs().stream().filter(list -> !site.has(list)).toList();
    return missing.isEmpty()
        ? tuning.restOf(rule)
        : "needs the site's " + String.join(", ", missing);
  }

  private void add(Rule rule) {
    int leaf = 0;
    for (Condition condition : rule.conditions()) {
      targets.add(new Target(rules.size(), leaf++));
      conditions.add(condition);
    }
    rules.add(rule);
    exemptions.add(tuning.exemptionsOf(rule));
  }

  List<Rule> rules() {
    return rules;
  }

  List<Condition> conditions() {
    return conditions;
  }

  Map<String, String> resting() {
    return resting;
  }

  Tuning tuning() {
    return tuning;
  }

  Target target(int condition) {
    return targets.get(condition);
  }

  List<Tuning.Exemption> exemptions(int rule) {
    return exemptions.get(rule);
  }

  /** Whether any of them looks at events in the order of their times. */
  boolean waitForOrder() {
    return !rules.stream().allMatch(EventRule.class::isInstance);
  }

  /** Whether any of them can only tell at the end of the input what it finds. */
  boolean waitsForTime() {
    return rules.stream().anyMatch(AbsenceRule.class::isInstance);
  }
}
