package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.model.scan.WordFilter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtSlot;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.LeavesOf;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A clause on all values of an event, which looks at the event's bytes first: most events cannot
 * hold what it asks for, and need not be decoded.
 *
 * @param clause the clause
 * @param words what the bytes must hold where it holds
 * @param onValues whether it is asked of the single values of the event, one by one
 */
record SparingClause(FieldClause clause, WordFilter words, boolean onValues) implements Clause {
  /** To look for more texts than this, one after the other, spares nothing. */
  private static final int MOST = 32;

  /** The sparing form of a clause; the clause itself if it has none. */
  static Clause of(FieldClause clause) {
    List<List<String>> parts = clause.heldParts();
    if (parts.isEmpty() || parts.size() > MOST) {
      return clause;
    }
    if (clause.value() instanceof LeavesOf) {
      WordFilter words = words(parts, WordFilter::ofLeaves);
      return words.restricts() ? new SparingClause(clause, words, false) : clause;
    }
    boolean ofAll = clause.value() instanceof AtSlot at && at.path().equals(FieldPath.WHOLE);
    return ofAll ? new SparingClause(clause, words(parts, WordFilter::ofValues), true) : clause;
  }

  private static WordFilter words(
      List<List<String>> choices, Function<String, WordFilter> holding) {
    return WordFilter.anyOf(
        choices.stream()
            .map(parts -> WordFilter.allOf(parts.stream().map(holding).toList()))
            .toList());
  }

  @Override
  public boolean test(PathValues values) {
    if (!values.mayHold(words)) {
      return false;
    }
    return onValues ? values.anyValue(words, clause::testValue) : clause.test(values);
  }

  @Override
  public List<FieldPath> paths() {
    return clause.paths();
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    return clause.replacingPaths(replacement).sparing();
  }

  @Override
  public Clause ignoringCase() {
    return clause.ignoringCase().sparing();
  }

  @Override
  public String toString() {
    return clause.toString();
  }
}
