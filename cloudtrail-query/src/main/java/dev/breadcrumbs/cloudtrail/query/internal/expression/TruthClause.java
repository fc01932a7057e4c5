package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.function.UnaryOperator;

/** A value that is true, or spells it. */
public record TruthClause(Expression value) implements Clause {
  @Override
  public boolean test(PathValues values) {
    return Values.any(value.valueIn(values), single -> Values.text(single).equals("true"));
  }

  @Override
  public List<FieldPath> paths() {
    return value.paths();
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    return new TruthClause(value.replacingPaths(replacement));
  }

  @Override
  public Clause ignoringCase() {
    return this;
  }

  @Override
  public List<Expression> operands() {
    return List.of(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
