package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** So many of several conditions, as all of some or all of others. */
final class AtLeast {
  private static final int MOST = 1_000;

  private final List<Condition> conditions;
  private final List<Condition> combined = new ArrayList<>();

  private AtLeast(List<Condition> conditions) {
    this.conditions = conditions;
  }

  static Condition of(int number, List<Condition> conditions, String target, int line) {
    String text = number + " of " + target;
    if (number < 1 || number > conditions.size()) {
      throw new SigmaRefusal(
          Kind.BAD_CONDITION,
          line,
          "condition: '" + text + "', where there are " + conditions.size() + " selections");
    }
    AtLeast combinations = new AtLeast(conditions);
    if (!combinations.add(number, 0, List.of())) {
      throw new SigmaRefusal(
          Kind.TOO_LARGE, line, "condition: '" + text + "' has more than 1000 combinations");
    }
    return Condition.anyOf(combinations.combined.toArray(Condition[]::new));
  }

  /** Whether the combinations that begin with some are not too many. */
  private boolean add(int number, int from, List<Condition> some) {
    if (number == 0) {
      combined.add(Condition.allOf(some.toArray(Condition[]::new)));
      return combined.size() <= MOST;
    }
    for (int at = from; at <= conditions.size() - number; at++) {
      List<Condition> more = new ArrayList<>(some);
      more.add(conditions.get(at));
      if (!add(number - 1, at + 1, more)) {
        return false;
      }
    }
    return true;
  }
}
