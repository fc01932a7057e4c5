package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import dev.breadcrumbs.cloudtrail.query.internal.value.Wildcard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole text fits a wildcard pattern. */
public record Like(Expression value, Wildcard pattern) implements FieldClause {
  public Like {
    Expression lowered =
        pattern.ignoresCase() ? null : Clauses.lowered(value, List.of(pattern.likePattern()));
    if (lowered != null) {
      value = lowered;
      pattern = pattern.ignoringCase();
    }
  }

  /** The plainest clause for a pattern: most patterns are only a text with a star at an end. */
  public static Clause of(Expression value, String pattern, boolean ignoreCase) {
    Wildcard wildcard = new Wildcard(pattern, ignoreCase);
    if (wildcard.isAnyText()) {
      return NotIn.orExists(value);
    }
    String plain = new Wildcard(pattern, false).plainPart();
    if (plain == null) {
      return new Like(value, wildcard);
    }
    TextOperator operator = TextOperator.EQ;
    if (wildcard.startsOpen()) {
      operator = wildcard.endsOpen() ? TextOperator.CONTAINS : TextOperator.ENDS_WITH;
    } else if (wildcard.endsOpen()) {
      operator = TextOperator.STARTS_WITH;
    }
    return new TextMatch(value, operator, List.of(plain), ignoreCase);
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new Like(replaced, pattern);
  }

  @Override
  public boolean testValue(Object single) {
    return pattern.matches(Values.text(single));
  }

  @Override
  public List<List<String>> heldParts() {
    return List.of(pattern.plainParts());
  }

  @Override
  public Clause ignoringCase() {
    return new Like(value, pattern.ignoringCase());
  }

  @Override
  public Selectivity selectivity() {
    return Selectivity.FEW;
  }

  @Override
  public boolean ignoresCase() {
    return pattern.ignoresCase();
  }

  @Override
  public @Nullable String termOn(String name) {
    String written = pattern.ignoresCase() ? pattern.searchPattern() : null;
    return written == null ? null : name + "=" + Quotes.text(written);
  }

  @Override
  public String toString() {
    return Clauses.like(value, Quotes.text(pattern.likePattern()), pattern.ignoresCase());
  }
}
