package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.condition.CompareOperator;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Compares;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Comparison;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Numbers, times and pairs of values compared. */
final class Comparisons {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private final Dialect dialect;
  private final SqlValues values;
  private final ExpressionCompiler expressions;

  Comparisons(Dialect dialect, ExpressionCompiler expressions) {
    this.dialect = dialect;
    this.values = new SqlValues(dialect);
    this.expressions = expressions;
  }

  String of(Comparison comparison) {
    if (comparison.bound() instanceof Instant time) {
      return ofTime(comparison, time);
    }
    String bound = values.number((BigDecimal) comparison.bound()).text();
    String sign = " " + comparison.operator().sign() + " ";
    SqlValue value = expressions.of(comparison.value());
    return value.kind() == Kind.LIST
        ? dialect.any(value.text(), "v", values.asNumber(SqlValue.text("v")).text() + sign + bound)
        : values.asNumber(value).text() + sign + bound;
  }

  private String ofTime(Comparison comparison, Instant time) {
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new Unsayable("the time " + time + " is none of its own");
    }
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    String text = expressions.time(comparison.value());
    ComparisonOperator operator = comparison.operator();
    if (!second.equals(time)) {
      // Between two seconds: those from the next one on are later.
      boolean later = operator == ComparisonOperator.GT || operator == ComparisonOperator.GE;
      return operator == ComparisonOperator.EQ
          ? "FALSE"
          : text + (later ? " > " : " <= ") + dialect.text(second.toString());
    }
    return text + " " + operator.sign() + " " + dialect.text(second.toString());
  }

  String of(Compares compares) {
    SqlValue left = expressions.of(compares.left());
    SqlValue right = expressions.of(compares.right());
    return any(
        left, "v", one -> any(right, "w", other -> compared(one, compares.operator(), other)));
  }

  private String any(SqlValue value, String variable, UnaryOfValue condition) {
    return value.kind() == Kind.LIST
        ? dialect.any(value.text(), variable, condition.apply(SqlValue.text(variable)))
        : condition.apply(value);
  }

  /** As numbers, if both are numbers, and as texts otherwise. */
  String compared(SqlValue left, CompareOperator operator, SqlValue right) {
    String sign = " " + sign(operator) + " ";
    if (left.kind().isNumber() && right.kind().isNumber()) {
      return left.text() + sign + right.text();
    }
    String texts = values.asText(left).text() + sign + values.asText(right).text();
    if (left.kind() == Kind.TRUTH || right.kind() == Kind.TRUTH) {
      return texts;
    }
    String one = values.asNumber(left).text();
    String other = values.asNumber(right).text();
    return "CASE WHEN "
        + present(left, one)
        + present(right, other)
        + "TRUE THEN "
        + one
        + sign
        + other
        + " ELSE "
        + texts
        + " END";
  }

  private static String present(SqlValue value, String number) {
    return value.kind().isNumber() ? "" : "(" + number + ") IS NOT NULL AND ";
  }

  static String sign(CompareOperator operator) {
    return switch (operator) {
      case EQ -> "=";
      case NE -> "<>";
      case LT -> "<";
      case LE -> "<=";
      case GT -> ">";
      case GE -> ">=";
    };
  }

  /** A condition on a value. */
  private interface UnaryOfValue {
    String apply(SqlValue value);
  }
}
