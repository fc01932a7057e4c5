package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Present, with another text. */
public record NotEqual(Expression value, String text, boolean ignoreCase) implements FieldClause {
  public NotEqual {
    Expression lowered = ignoreCase ? null : Clauses.lowered(value, List.of(text));
    if (lowered != null) {
      value = lowered;
      ignoreCase = true;
    }
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new NotEqual(replaced, text, ignoreCase);
  }

  @Override
  public boolean testValue(Object single) {
    return !TextOperator.EQ.test(Values.text(single), text, ignoreCase);
  }

  @Override
  public Clause ignoringCase() {
    return new NotEqual(value, text, true);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NotEqual different
        && different.value.equals(value)
        && different.ignoreCase == ignoreCase
        && different.compared().equals(compared());
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, compared(), ignoreCase);
  }

  private String compared() {
    return ignoreCase ? CaseFolding.folded(text) : text;
  }

  @Override
  public Selectivity selectivity() {
    return Selectivity.MOST;
  }

  @Override
  public boolean ignoresCase() {
    return ignoreCase;
  }

  @Override
  public @Nullable String termOn(String name) {
    return ignoreCase && !SearchValues.isBlock(text)
        ? name + "!=" + Quotes.text(SearchText.plain(text))
        : null;
  }

  @Override
  public String toString() {
    return Clauses.name(value, ignoreCase) + "!=" + Clauses.quoted(text, ignoreCase);
  }
}
