package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;

/** Whether a clause holds, as a value. */
public record ClauseValue(Clause clause) implements Expression {
  @Override
  public Object valueIn(PathValues values) {
    return clause.test(values);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public List<FieldPath> paths() {
    return clause.paths();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new ClauseValue(clause.replacingPaths(replacement));
  }

  @Override
  public String toString() {
    return clause.toString();
  }
}
