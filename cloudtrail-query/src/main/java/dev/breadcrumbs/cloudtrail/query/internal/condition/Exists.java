package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import org.jspecify.annotations.Nullable;

/** The field has a value, or has none. */
public record Exists(Expression value, boolean expected) implements FieldClause {
  @Override
  public FieldClause on(Expression replaced) {
    return new Exists(replaced, expected);
  }

  @Override
  public boolean testValue(Object single) {
    return expected;
  }

  @Override
  public boolean testAll(@Nullable Object found) {
    return (found != null) == expected;
  }

  @Override
  public Selectivity selectivity() {
    return Selectivity.MOST;
  }

  @Override
  public String termOn(String name) {
    return (expected ? "" : "NOT ") + name + "=*";
  }

  @Override
  public String toString() {
    return (expected ? "isnotnull(" : "isnull(") + value + ")";
  }
}
