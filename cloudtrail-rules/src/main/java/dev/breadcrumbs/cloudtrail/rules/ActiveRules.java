package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.rules.internal.engine.RunnableRule;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RunnableRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a set that run at a site, and why others rest. Immutable. */
final class ActiveRules {
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> resting = new LinkedHashMap<>();
  private final RunnableRules runnable;
  private final Tuning tuning;
  private final Set<String> unusedLists;
  private final Superseding superseding;

  ActiveRules(RuleSet set, Site site, Tuning tuning) {
    tuning.check(set);
    unusedLists = SiteCheck.unused(site, set, tuning);
    this.tuning = tuning.at(site);
    for (Rule rule : set) {
      String rest = restOf(rule, site, tuning);
      if (rest == null) {
        rules.add(rule.replacing(condition -> condition.withLists(site.lists())));
      } else {
        resting.put(rule.id(), rest);
      }
    }
    superseding = new Superseding(rules, this.tuning);
    runnable = new RunnableRules(rules.stream().map(this::runnable).toList());
  }

  private static @Nullable String restOf(Rule rule, Site site, Tuning tuning) {
    Set<String> missing = SiteCheck.needed(rule);
    missing.removeIf(site::has);
    return missing.isEmpty()
        ? tuning.restOf(rule)
        : "needs the site's " + String.join(", ", missing);
  }

  private RunnableRule runnable(Rule rule) {
    return new RunnableRule(
        rule.id(),
        rule.toString(),
        rule.conditions(),
        tuning.exemptionsOf(rule),
        RuleDetectors.of(rule));
  }

  List<Rule> rules() {
    return rules;
  }

  /** The same rules as the engine runs them, under the same numbers. */
  RunnableRules runnable() {
    return runnable;
  }

  Map<String, String> resting() {
    return resting;
  }

  /** The site's lists that none of the set asks for. */
  Set<String> unusedLists() {
    return unusedLists;
  }

  Tuning tuning() {
    return tuning;
  }

  /** Which of them silence which. */
  Superseding superseding() {
    return superseding;
  }

  /** A finding with what the tuning and the other rules make of it. */
  Finding completed(Finding finding) {
    return finding
        .at(tuning.levelOf(finding.rule()))
        .superseding(superseding.supersededBy(finding));
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
