package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.util.function.DoublePredicate;

/**
 * What a number must be.
 *
 * @param condition whether a number is so
 * @param enough from which whole number on a higher one makes no difference
 */
public record NumberTest(DoublePredicate condition, long enough) {
  boolean holds(double number) {
    return condition.test(number);
  }
}
