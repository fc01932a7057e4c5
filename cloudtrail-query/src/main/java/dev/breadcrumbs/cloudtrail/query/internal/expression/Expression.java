package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a value comes from an event or row. Immutable values, compared by content; {@code toString}
 * is the text that {@code eval} has for it.
 */
public interface Expression {
  /** The value on one event or row; null if it is missing. */
  @Nullable Object valueIn(PathValues values);

  /** The expressions that it is made of. */
  List<Expression> parts();

  /**
   * The same expression with its leaves replaced: paths, names, and calls without arguments. A leaf
   * that stays what it is is given back as it is.
   */
  Expression replacingPaths(UnaryOperator<Expression> replacement);

  /** The paths that the value depends on. */
  default List<FieldPath> paths() {
    return parts().stream().flatMap(part -> part.paths().stream()).distinct().toList();
  }

  /** Whether it only names something: a path, or an alias of Splunk's. */
  default boolean isPlain() {
    return false;
  }
}
