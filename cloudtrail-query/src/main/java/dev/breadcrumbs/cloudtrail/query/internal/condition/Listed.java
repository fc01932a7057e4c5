package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ListOf;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import java.util.function.UnaryOperator;

/** A value is in a list that is known by name and given later; or one is not. */
public record Listed(Expression value, ListOf list, boolean expected) implements FieldClause {
  @Override
  public FieldClause on(Expression replaced) {
    return new Listed(replaced, list, expected);
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    ListOf given = list.replacingPaths(replacement) instanceof ListOf made ? made : list;
    return new Listed(value.replacingPaths(replacement), given, expected);
  }

  @Override
  public boolean testValue(Object single) {
    return list.has(single) == expected;
  }

  @Override
  public Selectivity selectivity() {
    return expected ? Selectivity.FEW : Selectivity.MOST;
  }

  @Override
  public String toString() {
    return Quotes.operand(value) + (expected ? " IN (" : " NOT IN (") + list + ")";
  }
}
