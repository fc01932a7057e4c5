package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import java.util.Set;
import java.util.TreeSet;

/** Makes sure that a site's lists have the names by which rules ask for them. */
final class SiteCheck {
  private SiteCheck() {}

  /**
   * Checks the names of the lists. A list that no rule asks for does no harm; one whose name is
   * nearly that of a list which rules ask for in vain is a slip.
   *
   * @throws RuleException if there is such a list
   */
  static void check(Site site, RuleSet rules) {
    Set<String> asked = new TreeSet<>();
    for (Rule rule : rules) {
      asked.addAll(rule.metadata().needs());
      rule.conditions().forEach(condition -> addLists(condition, asked));
    }
    Set<String> missing = new TreeSet<>(asked);
    missing.removeAll(site.lists().keySet());
    for (String list : new TreeSet<>(site.lists().keySet())) {
      if (!asked.contains(list)) {
        NearName.of(list, missing)
            .ifPresent(
                near -> {
                  throw new RuleException(
                      "no rule asks for the site's list '"
                          + list
                          + "'; did you mean '"
                          + near
                          + "'?");
                });
      }
    }
  }

  private static void addLists(Condition condition, Set<String> lists) {
    ConditionForm form = condition.form();
    if (form instanceof ConditionForm.InList list) {
      lists.add(list.list());
    }
    form.members().forEach(member -> addLists(member, lists));
  }
}
