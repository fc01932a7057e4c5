package dev.breadcrumbs.cloudtrail.query.internal.function;

import org.jspecify.annotations.Nullable;

/** A function of an expression, bound to its literal arguments: pure, and safe for threads. */
@FunctionalInterface
public interface EvalFunction {
  /**
   * The function's value; null is missing.
   *
   * @param arguments the values of all arguments, those of the literals too
   * @throws IllegalArgumentException if the values ask for more than the function does, such as a
   *     text on which a regular expression takes too long
   */
  @Nullable Object apply(@Nullable Object[] arguments);
}
