package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows that a second search has found. */
record FoundRows(ResultRows table) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    throw new IllegalStateException("rows are no value: " + table.columns());
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return this;
  }
}
