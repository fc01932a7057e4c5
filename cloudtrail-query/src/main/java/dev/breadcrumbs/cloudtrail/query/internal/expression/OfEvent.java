package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;

/** A value that comes from the whole event, and not from one of its paths. */
public interface OfEvent extends Expression {
  /** The column that holds the value in rows, if there is one. */
  String column();

  @Override
  default List<Expression> parts() {
    return List.of();
  }

  @Override
  default List<FieldPath> paths() {
    return List.of(FieldPath.WHOLE);
  }

  @Override
  default Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return replacement.apply(this);
  }
}
