package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One node of a condition. Immutable values, compared by content; {@code toString} is the search
 * text. A clause on a missing value is false, except {@link Exists} and {@link Not}.
 */
sealed interface Clause
    permits And, Or, Not, OnField, Compares, ComparesText, IsTrue, TimeBound, AnyRow, RowsByText {
  boolean test(PathValues values);

  /** The paths that the outcome depends on. */
  List<FieldPath> paths();

  Clause replacingPaths(UnaryOperator<Expression> replacement);

  /** The same clause, with text compared without case. */
  Clause ignoringCase();
}
