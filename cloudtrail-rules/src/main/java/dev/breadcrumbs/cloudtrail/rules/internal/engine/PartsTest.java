package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Which parts of a correlation must have happened, and which must not. More of the former never
 * make it false, more of the latter never make it true. Immutable.
 *
 * @param condition whether it holds, told which parts have happened
 * @param excluded the parts that must not happen
 */
public record PartsTest(Predicate<IntPredicate> condition, Set<Integer> excluded) {
  /** Copies the parts. */
  public PartsTest {
    excluded = Set.copyOf(excluded);
  }

  boolean holds(IntPredicate happened) {
    return condition.test(happened);
  }
}
