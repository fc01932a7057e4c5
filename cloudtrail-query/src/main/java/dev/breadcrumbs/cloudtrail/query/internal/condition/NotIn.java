package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Element;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Mvfilter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.util.List;

/** Present, with a value that is none of several: {@code none} says which these are. */
public record NotIn(TextMatch none) implements FieldClause {
  /** The plainest clause for it. */
  static Clause of(Expression value, List<String> texts) {
    return switch (texts.size()) {
      case 0 -> new Exists(value, true);
      case 1 -> new NotEqual(value, texts.get(0), false);
      default -> new NotIn(new TextMatch(value, TextOperator.EQ, texts, false));
    };
  }

  /** That a value exists: or, where it is the values that are none of several, that. */
  public static Clause orExists(Expression value) {
    boolean isNotIn =
        value instanceof Mvfilter filter
            && filter.test() instanceof Not not
            && not.negated() instanceof TextMatch match
            && match.operator() == TextOperator.EQ
            && match.texts().size() > 1
            && match.value().equals(new Element(filter.name()));
    if (!isNotIn) {
      return new Exists(value, true);
    }
    Mvfilter filter = (Mvfilter) value;
    TextMatch match = (TextMatch) ((Not) filter.test()).negated();
    return new NotIn((TextMatch) match.on(filter.over()));
  }

  @Override
  public Expression value() {
    return none.value();
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new NotIn((TextMatch) none.on(replaced));
  }

  @Override
  public boolean testValue(Object single) {
    return !none.testValue(single);
  }

  @Override
  public Clause ignoringCase() {
    return new NotIn((TextMatch) none.ignoringCase());
  }

  @Override
  public Selectivity selectivity() {
    return Selectivity.MOST;
  }

  /** What is worked out is no multivalue that {@code mvfilter} could take by a name. */
  @Override
  public String toString() {
    return value().isPlain() ? "isnotnull(mvfilter(NOT " + none + "))" : "NOT " + none;
  }
}
