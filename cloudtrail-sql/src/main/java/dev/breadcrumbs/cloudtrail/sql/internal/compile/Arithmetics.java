package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.expression.BinaryOperator;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.Set;

/** Operators that make a value of two. What is no number gives null. */
final class Arithmetics {
  private final Dialect dialect;
  private final SqlValues values;

  Arithmetics(Dialect dialect) {
    this.dialect = dialect;
    this.values = new SqlValues(dialect);
  }

  SqlValue of(BinaryOperator operator, SqlValue left, SqlValue right) {
    return switch (operator) {
      case CONCAT -> concat(left, right);
      case ADD -> sum(left, right);
      case SUBTRACT -> exact("-", left, right);
      case MULTIPLY -> product(left, right);
      case DIVIDE -> divided(left, right);
      case REMAINDER -> remainder(left, right);
    };
  }

  private SqlValue sum(SqlValue left, SqlValue right) {
    if (!left.kind().isNumber() && !right.kind().isNumber()) {
      throw new Unsayable("whether + adds numbers or joins texts is not known before it runs");
    }
    return exact("+", left, right);
  }

  private SqlValue exact(String sign, SqlValue left, SqlValue right) {
    SqlValue one = values.asNumber(left);
    SqlValue other = values.asNumber(right);
    Kind kind = SqlValues.common(Set.of(one.kind(), other.kind()));
    return new SqlValue("(" + one.text() + " " + sign + " " + other.text() + ")", kind);
  }

  private SqlValue product(SqlValue left, SqlValue right) {
    SqlValue one = values.asNumber(left);
    SqlValue other = values.asNumber(right);
    boolean whole = one.kind() == Kind.INTEGER && other.kind() == Kind.INTEGER;
    return whole
        ? SqlValue.integer("(" + one.text() + " * " + other.text() + ")")
        : new SqlValue("(" + real(one) + " * " + real(other) + ")", Kind.DOUBLE);
  }

  private SqlValue divided(SqlValue left, SqlValue right) {
    SqlValue divisor = values.asNumber(right);
    return new SqlValue(
        "CASE WHEN "
            + divisor.text()
            + " <> 0 THEN "
            + real(values.asNumber(left))
            + " / "
            + real(divisor)
            + " END",
        Kind.DOUBLE);
  }

  private SqlValue remainder(SqlValue left, SqlValue right) {
    SqlValue divisor = values.asNumber(right);
    SqlValue rest = exact("%", left, right);
    return new SqlValue(
        "CASE WHEN " + divisor.text() + " <> 0 THEN " + rest.text() + " END", rest.kind());
  }

  private static String real(SqlValue number) {
    return "CAST(" + number.text() + " AS DOUBLE)";
  }

  private SqlValue concat(SqlValue left, SqlValue right) {
    boolean severalLeft = left.kind() == Kind.LIST;
    boolean severalRight = right.kind() == Kind.LIST;
    if (!severalLeft && !severalRight) {
      return SqlValue.text(
          "(" + values.asText(left).text() + " || " + values.asText(right).text() + ")");
    }
    if (!severalRight) {
      return joinedEach(left.text(), "t || " + values.asText(right).text());
    }
    if (!severalLeft) {
      return joinedEach(right.text(), values.asText(left).text() + " || t");
    }
    return SqlValue.list(
        "CASE WHEN "
            + dialect.size(right.text())
            + " = 1 THEN "
            + joinedEach(left.text(), "t || " + dialect.element(right.text(), 1)).text()
            + " WHEN "
            + dialect.size(left.text())
            + " = 1 THEN "
            + joinedEach(right.text(), dialect.element(left.text(), 1) + " || t").text()
            + " ELSE "
            + dialect.emptyList()
            + " END");
  }

  private SqlValue joinedEach(String list, String joined) {
    return SqlValue.list(
        dialect.filter(dialect.transform(list, "t", joined), "t", "t IS NOT NULL"));
  }
}
