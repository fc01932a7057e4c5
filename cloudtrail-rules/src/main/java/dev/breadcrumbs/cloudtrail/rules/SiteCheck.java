package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which lists rules ask a site for, and whether its own have the names of these. */
final class SiteCheck {
  private SiteCheck() {}

  /** The lists without which a rule rests, in the order of their names. */
  static Set<String> needed(Rule rule) {
    return lists(rule, Condition::neededLists);
  }

  /** The lists that a rule asks for, in the order of their names. */
  private static Set<String> asked(Rule rule) {
    return lists(rule, Condition::lists);
  }

  private static Set<String> lists(Rule rule, Function<Condition, Set<String>> of) {
    Set<String> lists = new TreeSet<>(rule.metadata().needs());
    rule.conditions().stream().map(of).forEach(lists::addAll);
    rule.metadata().presentation().levels().stream()
        .map(LevelWhen::condition)
        .map(of)
        .forEach(lists::addAll);
    return lists;
  }

  /**
   * Returns the site's lists that no rule and no exception asks for. A list whose name is nearly
   * that of one which rules ask for in vain is a slip.
   *
   * @throws RuleException if there is such a slip
   */
  static Set<String> unused(Site site, RuleSet rules, Tuning tuning) {
    Set<String> unused = new TreeSet<>(site.lists().keySet());
    if (unused.isEmpty()) {
      return unused;
    }
    Set<String> asked = new TreeSet<>(tuning.lists());
    rules.forEach(rule -> asked.addAll(asked(rule)));
    unused.removeAll(asked);
    asked.removeAll(site.lists().keySet());
    unused.forEach(list -> checkName(list, asked));
    return unused;
  }

  private static void checkName(String list, Set<String> missing) {
    NearName.of(list, missing)
        .ifPresent(
            near -> {
              throw new RuleException(
                  "no rule asks for the site's list '" + list + "'; did you mean '" + near + "'?");
            });
  }
}
