package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text is, contains, begins or ends with one of several. */
public record TextMatch(
    Expression value, TextOperator operator, List<String> texts, boolean ignoreCase)
    implements FieldClause {
  public TextMatch {
    texts = List.copyOf(texts);
    Expression lowered = ignoreCase ? null : Clauses.lowered(value, texts);
    if (lowered != null) {
      value = lowered;
      ignoreCase = true;
    }
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new TextMatch(replaced, operator, texts, ignoreCase);
  }

  /** Whether the whole text must be one of these, with case. */
  public boolean isOneOf() {
    return operator == TextOperator.EQ && !ignoreCase;
  }

  @Override
  public boolean testValue(Object single) {
    String found = Values.text(single);
    // By index: this is asked for every event, and mostly there is one text.
    for (int at = 0; at < texts.size(); at++) {
      if (operator.test(found, texts.get(at), ignoreCase)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<List<String>> heldParts() {
    return texts.stream().map(List::of).toList();
  }

  @Override
  public Clause ignoringCase() {
    return new TextMatch(value, operator, texts, true);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextMatch match
        && match.value.equals(value)
        && match.operator == operator
        && match.ignoreCase == ignoreCase
        && match.compared().equals(compared());
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, operator, compared(), ignoreCase);
  }

  /** The texts as they are compared. */
  private List<String> compared() {
    return ignoreCase ? texts.stream().map(CaseFolding::folded).toList() : texts;
  }

  @Override
  public Selectivity selectivity() {
    return operator == TextOperator.EQ ? Selectivity.ONE_TEXT : Selectivity.FEW;
  }

  @Override
  public boolean ignoresCase() {
    return ignoreCase;
  }

  @Override
  public @Nullable String termOn(String name) {
    return ignoreCase ? SearchText.term(name, this) : null;
  }

  @Override
  public String toString() {
    return Clauses.textMatch(this);
  }
}
