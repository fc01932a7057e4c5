package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Binary;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Binned;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ClauseValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.JoinedValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.LastSegment;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Expressions, whose names are already SQL, as SQL. */
final class ExpressionCompiler {
  private final Dialect dialect;
  private final SqlValues values;
  private final UnaryOperator<SqlValue> times;
  private final ClauseCompiler clauses;
  private final FunctionCompiler functions;
  private final Arithmetics arithmetics;

  /**
   * Makes one.
   *
   * @param times a value as a text that tells a time, or fails
   */
  ExpressionCompiler(Dialect dialect, UnaryOperator<SqlValue> times) {
    this.dialect = dialect;
    this.values = new SqlValues(dialect);
    this.times = times;
    this.clauses = new ClauseCompiler(dialect, this);
    this.functions = new FunctionCompiler(dialect, this);
    this.arithmetics = new Arithmetics(dialect);
  }

  ClauseCompiler clauses() {
    return clauses;
  }

  SqlValue of(Expression expression) {
    if (expression instanceof Compiled compiled) {
      return compiled.value();
    }
    if (expression instanceof Literal literal) {
      return literal(literal.value());
    }
    if (expression instanceof NamedExpression named) {
      return of(named.meaning());
    }
    if (expression instanceof Coalesce coalesce) {
      return coalesce(coalesce);
    }
    if (expression instanceof Case choice) {
      return choice(choice);
    }
    if (expression instanceof ClauseValue truth) {
      return new SqlValue(clauses.certain(truth.clause()), Kind.TRUTH);
    }
    return computed(expression);
  }

  private SqlValue computed(Expression expression) {
    if (expression instanceof Binary binary) {
      return arithmetics.of(binary.operator(), of(binary.left()), of(binary.right()));
    }
    if (expression instanceof FunctionCall call) {
      return functions.of(call);
    }
    if (expression instanceof EpochSeconds epoch) {
      return SqlValue.integer(dialect.epoch(time(epoch.of())));
    }
    if (expression instanceof JoinedValues joined) {
      return joined(joined.parts());
    }
    if (expression instanceof LastSegment segment) {
      return values.each(
          of(segment.of()),
          text -> SqlValue.text("nullif(" + dialect.without(text.text(), "^.*[/:]") + ", '')"));
    }
    if (expression instanceof Binned binned) {
      return new Buckets(dialect, this).of(binned);
    }
    throw new Unsayable(
        "it has no words for " + expression.getClass().getSimpleName() + " '" + expression + "'");
  }

  /** A value as a text that tells a time; if it tells none, the statement fails. */
  String time(Expression expression) {
    return times.apply(of(expression)).text();
  }

  private SqlValue literal(Object value) {
    if (value instanceof Boolean truth) {
      return new SqlValue(truth ? "TRUE" : "FALSE", Kind.TRUTH);
    }
    return value instanceof String text
        ? SqlValue.text(dialect.text(text))
        : values.number(Objects.requireNonNull(Values.number(value), "a literal is a number"));
  }

  SqlValue joined(List<Expression> parts) {
    SqlValue all = null;
    for (Expression part : parts) {
      SqlValue list = values.asList(of(part));
      all = all == null ? list : SqlValue.list(dialect.concat(all.text(), list.text()));
    }
    return all == null ? SqlValue.MISSING : all;
  }

  private List<SqlValue> alike(List<SqlValue> several) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    several.stream()
        .filter(each -> !each.equals(SqlValue.MISSING))
        .forEach(each -> kinds.add(each.kind()));
    Kind common = kinds.isEmpty() ? Kind.TEXT : SqlValues.common(kinds);
    return several.stream().map(each -> values.as(common, each)).toList();
  }

  private SqlValue coalesce(Coalesce coalesce) {
    if (coalesce.parts().isEmpty()) {
      return SqlValue.MISSING;
    }
    List<SqlValue> parts = alike(coalesce.parts().stream().map(this::of).toList());
    Kind kind = parts.get(0).kind();
    if (kind != Kind.LIST) {
      return new SqlValue(
          "coalesce(" + String.join(", ", parts.stream().map(SqlValue::text).toList()) + ")", kind);
    }
    StringBuilder sql = new StringBuilder("CASE");
    for (SqlValue part : parts.subList(0, parts.size() - 1)) {
      sql.append(" WHEN ").append(values.present(part)).append(" THEN ").append(part.text());
    }
    String last = parts.get(parts.size() - 1).text();
    return SqlValue.list(parts.size() == 1 ? last : sql + " ELSE " + last + " END");
  }

  private SqlValue choice(Case choice) {
    List<SqlValue> results = new ArrayList<>();
    choice.results().forEach(result -> results.add(of(result)));
    Expression otherwise = choice.otherwise();
    results.add(otherwise == null ? SqlValue.MISSING : of(otherwise));
    List<SqlValue> alike = alike(results);
    StringBuilder sql = new StringBuilder("CASE");
    for (int at = 0; at < choice.tests().size(); at++) {
      sql.append(" WHEN ")
          .append(clauses.of(choice.tests().get(at)))
          .append(" THEN ")
          .append(alike.get(at).text());
    }
    sql.append(" ELSE ").append(alike.get(alike.size() - 1).text()).append(" END");
    return new SqlValue(sql.toString(), alike.get(0).kind());
  }
}
