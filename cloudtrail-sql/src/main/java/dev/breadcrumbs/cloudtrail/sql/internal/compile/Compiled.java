package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A leaf of an expression that already is SQL; it has no value in an event. */
record Compiled(SqlValue value) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    throw new IllegalStateException("said in SQL only: " + value.text());
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public List<FieldPath> paths() {
    return List.of();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return this;
  }

  @Override
  public boolean isPlain() {
    return true;
  }

  @Override
  public String toString() {
    return value.text();
  }
}
