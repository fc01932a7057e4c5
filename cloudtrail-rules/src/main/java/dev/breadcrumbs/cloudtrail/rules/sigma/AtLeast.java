package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * So many of several conditions, as all of some or all of others.
 *
 * @param <C> what conditions are
 */
final class AtLeast<C> {
  private final List<C> conditions;
  private final ConditionAlgebra<C> algebra;
  private final ExpansionBudget budget;
  private final int line;
  private final List<C> combined = new ArrayList<>();

  private AtLeast(
      List<C> conditions, ConditionAlgebra<C> algebra, ExpansionBudget budget, int line) {
    this.conditions = conditions;
    this.algebra = algebra;
    this.budget = budget;
    this.line = line;
  }

  static <C> C of(
      int number,
      List<C> conditions,
      ConditionAlgebra<C> algebra,
      ExpansionBudget budget,
      int line) {
    if (number < 1 || number > conditions.size()) {
      throw new SigmaRefusal(
          Kind.BAD_CONDITION,
          line,
          "condition: " + number + " of " + conditions.size() + " " + algebra.named() + "s");
    }
    AtLeast<C> combinations = new AtLeast<>(conditions, algebra, budget, line);
    combinations.add(number, 0, List.of());
    return algebra.anyOf(combinations.combined);
  }

  /** Adds the combinations that begin with some. */
  private void add(int number, int from, List<C> some) {
    if (number == 0) {
      budget.spend(some.size(), line);
      combined.add(algebra.allOf(some));
      return;
    }
    for (int at = from; at <= conditions.size() - number; at++) {
      List<C> more = new ArrayList<>(some);
      more.add(conditions.get(at));
      add(number - 1, at + 1, more);
    }
  }
}
