package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Plain negation: true also where the field is missing. */
public record Not(Clause negated) implements Clause {
  public static Clause of(Clause clause) {
    if (clause instanceof Exists exists) {
      return exists.expected() ? new Exists(exists.value(), false) : NotIn.orExists(exists.value());
    }
    return clause instanceof Not not ? not.negated() : new Not(clause);
  }

  @Override
  public boolean test(PathValues values) {
    return !negated.test(values);
  }

  @Override
  public List<FieldPath> paths() {
    return negated.paths();
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    return new Not(negated.replacingPaths(replacement));
  }

  @Override
  public Clause ignoringCase() {
    return new Not(negated.ignoringCase());
  }

  @Override
  public Selectivity selectivity() {
    return Selectivity.MOST;
  }

  @Override
  public boolean ignoresCase() {
    return negated.ignoresCase();
  }

  @Override
  public @Nullable String searchTerm() {
    String term = negated.searchTerm();
    return term == null ? null : "NOT " + (negated instanceof And ? "(" + term + ")" : term);
  }

  @Override
  public Clause sparing() {
    return new Not(negated.sparing());
  }

  @Override
  public String toString() {
    return "NOT " + Clauses.bracketed(negated);
  }
}
