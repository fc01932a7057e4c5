package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;

/** The typed event itself, where a search for events has to keep it. */
public record TheEvent() implements Expression {
  @Override
  public Object valueIn(PathValues values) {
    return values.typed();
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
