package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes values of one kind into values of another, as our own engine takes one for another. */
final class SqlValues {
  static final String DECIMAL = "DECIMAL(38, 9)";

  /** Numbers that fit {@link #DECIMAL}; all others fail, rather than be another number. */
  private static final String FITTING = "^-?[0-9]{1,27}([.][0-9]{1,9})?$";

  private static final String NUMBER = "^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,4})?$";
  private static final int MOST_PLACES = 9;
  private static final int MOST_DIGITS = 27;

  private final Dialect dialect;

  SqlValues(Dialect dialect) {
    this.dialect = dialect;
  }

  /** A plain number. */
  SqlValue number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > MOST_PLACES || plain.precision() - plain.scale() > MOST_DIGITS) {
      throw new Unsayable("the number " + number + " does not fit its decimals");
    }
    boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= 18;
    return new SqlValue(
        whole ? plain.toPlainString() : "CAST(" + plain.toPlainString() + " AS " + DECIMAL + ")",
        whole ? Kind.INTEGER : Kind.DECIMAL);
  }

  /** Whether a value is there. */
  String present(SqlValue value) {
    return value.kind() == Kind.LIST
        ? dialect.size(value.text()) + " > 0"
        : value.text() + " IS NOT NULL";
  }

  String missing(SqlValue value) {
    return value.kind() == Kind.LIST
        ? dialect.size(value.text()) + " = 0"
        : value.text() + " IS NULL";
  }

  SqlValue asText(SqlValue value) {
    return switch (value.kind()) {
      case TEXT -> value;
      case INTEGER, TRUTH -> SqlValue.text(cast(value, dialect.textType()));
      case DECIMAL -> SqlValue.text(dialect.without(cast(value, dialect.textType()), "[.]?0+$"));
      case DOUBLE -> throw new Unsayable("the text of a computed fraction is another in SQL");
      case LIST -> throw new Unsayable("several values are no text");
    };
  }

  private static String cast(SqlValue value, String type) {
    return "CAST(" + value.text() + " AS " + type + ")";
  }

  SqlValue asList(SqlValue value) {
    if (value.kind() == Kind.LIST) {
      return value;
    }
    if (value.equals(SqlValue.MISSING)) {
      return SqlValue.list(dialect.emptyList());
    }
    String text = asText(value).text();
    return SqlValue.list(
        "CASE WHEN "
            + value.text()
            + " IS NULL THEN "
            + dialect.emptyList()
            + " ELSE "
            + dialect.list(List.of(text))
            + " END");
  }

  /** A single value as a number; null if it is none, or several. */
  SqlValue asNumber(SqlValue value) {
    return switch (value.kind()) {
      case INTEGER, DECIMAL, DOUBLE -> value;
      case TRUTH -> new SqlValue("CAST(NULL AS " + DECIMAL + ")", Kind.DECIMAL);
      case TEXT -> new SqlValue(numberOf(value.text()), Kind.DECIMAL);
      case LIST ->
          new SqlValue(
              "CASE WHEN "
                  + dialect.size(value.text())
                  + " = 1 THEN "
                  + numberOf(dialect.element(value.text(), 1))
                  + " END",
              Kind.DECIMAL);
    };
  }

  private String numberOf(String text) {
    String failure = dialect.failure("'no number that SQL has: ' || " + text);
    return "CASE WHEN "
        + dialect.matches(text, FITTING)
        + " THEN "
        + dialect.tryCast(text, DECIMAL)
        + " WHEN "
        + dialect.matches(text, NUMBER)
        + " THEN CAST("
        + failure
        + " AS "
        + DECIMAL
        + ") END";
  }

  /** A text that tells a time in the usual form; any other text fails. */
  String guardedTime(String text) {
    return "CASE WHEN "
        + dialect.isTime(text)
        + " THEN "
        + text
        + " WHEN "
        + text
        + " IS NOT NULL THEN CAST("
        + dialect.failure("'no time in the usual form: ' || " + text)
        + " AS "
        + dialect.textType()
        + ") END";
  }

  /** What a function of one text makes of each. */
  SqlValue each(SqlValue value, UnaryOperator<SqlValue> function) {
    if (value.kind() != Kind.LIST) {
      return function.apply(asText(value));
    }
    SqlValue made = function.apply(SqlValue.text("t"));
    if (made.kind() == Kind.LIST) {
      return SqlValue.list(dialect.flatten(dialect.transform(value.text(), "t", made.text())));
    }
    String texts = dialect.transform(value.text(), "t", asText(made).text());
    return SqlValue.list(dialect.filter(texts, "t", "t IS NOT NULL"));
  }

  /** The kind that values of several kinds all have, once they are made so. */
  static Kind common(Set<Kind> kinds) {
    if (kinds.size() == 1) {
      return kinds.iterator().next();
    }
    if (kinds.contains(Kind.LIST)) {
      return Kind.LIST;
    }
    if (kinds.stream().allMatch(Kind::isNumber)) {
      return kinds.contains(Kind.DOUBLE) ? Kind.DOUBLE : Kind.DECIMAL;
    }
    return Kind.TEXT;
  }

  SqlValue as(Kind kind, SqlValue value) {
    if (value.kind() == kind || (value.equals(SqlValue.MISSING) && kind != Kind.LIST)) {
      return new SqlValue(value.text(), kind);
    }
    return switch (kind) {
      case LIST -> asList(value);
      case TEXT -> asText(value);
      case DECIMAL -> new SqlValue(cast(value, DECIMAL), kind);
      case DOUBLE -> new SqlValue(cast(value, "DOUBLE"), kind);
      default -> throw new Unsayable("values of two kinds in one place");
    };
  }

  /** A value as a table shows it: several values as one text. */
  String shown(SqlValue value) {
    return value.kind() == Kind.LIST
        ? "CASE WHEN " + present(value) + " THEN " + dialect.joined(value.text(), ", ") + " END"
        : value.text();
  }
}
