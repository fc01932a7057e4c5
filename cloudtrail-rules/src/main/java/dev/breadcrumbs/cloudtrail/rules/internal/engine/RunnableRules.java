package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.ArrayList;
import java.util.List;

/** Rules that run together, and all of their conditions as one list. Immutable. */
public final class RunnableRules {
  private final List<RunnableRule> rules;
  private final List<ConditionNumber> numbers = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  /** Numbers the rules, and the conditions of all. */
  public RunnableRules(List<RunnableRule> rules) {
    this.rules = List.copyOf(rules);
    for (int rule = 0; rule < rules.size(); rule++) {
      int number = 0;
      for (Condition condition : rules.get(rule).conditions()) {
        numbers.add(new ConditionNumber(rule, number++));
        conditions.add(condition);
      }
    }
  }

  /** The conditions of all rules, in the order of the rules. */
  public List<Condition> conditions() {
    return List.copyOf(conditions);
  }

  int size() {
    return rules.size();
  }

  RunnableRule rule(int number) {
    return rules.get(number);
  }

  /** Where a condition of all belongs. */
  ConditionNumber number(int condition) {
    return numbers.get(condition);
  }
}
