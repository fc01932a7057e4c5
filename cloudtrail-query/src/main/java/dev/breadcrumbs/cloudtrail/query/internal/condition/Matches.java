package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;

/** A regular expression is found in the text. */
public record Matches(Expression value, Regex regex) implements FieldClause {
  @Override
  public FieldClause on(Expression replaced) {
    return new Matches(replaced, regex);
  }

  @Override
  public boolean testValue(Object single) {
    return regex.isIn(Values.text(single));
  }

  @Override
  public Clause ignoringCase() {
    return new Matches(value, regex.ignoringCase());
  }

  @Override
  public Selectivity selectivity() {
    return Selectivity.FEW;
  }

  @Override
  public String toString() {
    return "match(" + value + ", " + Quotes.text(regex.toString()) + ")";
  }
}
