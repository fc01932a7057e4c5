package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The name of the log file that an event was read from; missing where events are in memory. */
public record SourceName() implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return values.source();
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return replacement.apply(this);
  }

  @Override
  public String toString() {
    return "source";
  }
}
