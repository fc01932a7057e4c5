package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.PartsCondition;
import java.util.List;

/**
 * What the words of a condition make: conditions on events, of selections, or on the parts of a
 * correlation, of rules.
 *
 * @param <C> what is made
 */
interface ConditionAlgebra<C> {
  C allOf(List<C> members);

  C anyOf(List<C> members);

  C not(C negated);

  /** How problems call a name in the condition. */
  String named();

  /** Of selections. */
  ConditionAlgebra<Condition> OF_SELECTIONS =
      new ConditionAlgebra<>() {
        @Override
        public Condition allOf(List<Condition> members) {
          return Condition.allOf(members.toArray(Condition[]::new));
        }

        @Override
        public Condition anyOf(List<Condition> members) {
          return Condition.anyOf(members.toArray(Condition[]::new));
        }

        @Override
        public Condition not(Condition negated) {
          return negated.not();
        }

        @Override
        public String named() {
          return "selection";
        }
      };

  /** Of the rules that a correlation names. */
  ConditionAlgebra<PartsCondition> OF_RULES =
      new ConditionAlgebra<>() {
        @Override
        public PartsCondition allOf(List<PartsCondition> members) {
          return PartsCondition.allOf(members);
        }

        @Override
        public PartsCondition anyOf(List<PartsCondition> members) {
          return PartsCondition.anyOf(members);
        }

        @Override
        public PartsCondition not(PartsCondition negated) {
          return negated.not();
        }

        @Override
        public String named() {
          return "rule";
        }
      };
}
