package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Whether a clause holds, as a value. */
record Truth(Clause clause) implements Expression {
  /** A clause as a value, in the one form that its text reads back to. */
  static Expression of(Clause clause) {
    if (!(clause instanceof IsTrue truth)) {
      return new Truth(clause);
    }
    boolean isTruth =
        truth.value() instanceof Call
            || (truth.value() instanceof Literal literal && literal.value() instanceof Boolean);
    return isTruth
        ? truth.value()
        : new Truth(new TextMatch(truth.value(), TextOperator.EQ, List.of("true"), false));
  }

  @Override
  public Object valueIn(PathValues values) {
    return clause.test(values);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public List<FieldPath> paths() {
    return clause.paths();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Truth(clause.replacingPaths(replacement));
  }

  @Override
  public String toString() {
    return clause.toString();
  }
}
