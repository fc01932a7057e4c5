package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One node of a condition. Immutable values, compared by content; {@code toString} is the search
 * text. A clause on a missing value is false, except where it asks for that.
 */
public interface Clause {
  boolean test(PathValues values);

  /** The paths that the outcome depends on. */
  List<FieldPath> paths();

  Clause replacingPaths(UnaryOperator<Expression> replacement);

  /** The same clause, with text compared without case. */
  Clause ignoringCase();

  /** The values that it looks at itself, and not by its parts. */
  default List<Expression> operands() {
    return List.of();
  }

  /** How many events can be expected to meet it. */
  default Selectivity selectivity() {
    return Selectivity.SOME;
  }

  /** Whether a part of it compares without case, as only {@code search} does. */
  default boolean ignoresCase() {
    return false;
  }

  /**
   * The same clause for events that are at hand as bytes, sparing those that cannot hold what it
   * asks of all values of an event.
   */
  default Clause sparing() {
    return this;
  }

  /** The clause in the words of {@code search}; null if it has none for it. */
  default @Nullable String searchTerm() {
    return null;
  }
}
