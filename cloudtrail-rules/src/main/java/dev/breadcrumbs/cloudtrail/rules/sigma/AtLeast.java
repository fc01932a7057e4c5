package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** So many of several conditions, as all of some or all of others. */
final class AtLeast {
  private final List<Condition> conditions;
  private final Budget budget;
  private final int line;
  private final List<Condition> combined = new ArrayList<>();

  private AtLeast(List<Condition> conditions, Budget budget, int line) {
    this.conditions = conditions;
    this.budget = budget;
    this.line = line;
  }

  static Condition of(int number, List<Condition> conditions, Budget budget, int line) {
    if (number < 1 || number > conditions.size()) {
      throw new SigmaRefusal(
          Kind.BAD_CONDITION,
          line,
          "condition: " + number + " of " + conditions.size() + " selections");
    }
    AtLeast combinations = new AtLeast(conditions, budget, line);
    combinations.add(number, 0, List.of());
    return Condition.anyOf(combinations.combined.toArray(Condition[]::new));
  }

  /** Adds the combinations that begin with some. */
  private void add(int number, int from, List<Condition> some) {
    if (number == 0) {
      budget.spend(some.size(), line);
      combined.add(Condition.allOf(some.toArray(Condition[]::new)));
      return;
    }
    for (int at = from; at <= conditions.size() - number; at++) {
      List<Condition> more = new ArrayList<>(some);
      more.add(conditions.get(at));
      add(number - 1, at + 1, more);
    }
  }
}
