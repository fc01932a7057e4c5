package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;

/** Functions of {@code stats} as aggregates. */
final class Aggregates {
  private final Dialect dialect;
  private final SqlValues values;

  Aggregates(Dialect dialect) {
    this.dialect = dialect;
    this.values = new SqlValues(dialect);
  }

  /**
   * An aggregate.
   *
   * @param time the seconds of an event's time; empty if no function asks for it
   */
  SqlValue of(String function, SqlValue value, String time) {
    return switch (function) {
      case "count" -> SqlValue.integer("count(" + whereThere(value, value.text()) + ")");
      case "dc" -> distinct(value);
      case "values" -> all(value);
      case "sum" -> new SqlValue("sum(" + sumOf(value) + ")", kindOfSum(value));
      case "avg" -> average(value);
      case "min" -> extreme(true, value);
      case "max" -> extreme(false, value);
      case "earliest_time" -> SqlValue.integer("min(" + whereThere(value, time) + ")");
      case "latest_time" -> SqlValue.integer("max(" + whereThere(value, time) + ")");
      case "earliest", "latest", "first", "last", "list", "mode" ->
          throw new Unsayable(
              "what " + function + " gives depends on an order of events, which a table has not");
      default -> throw new Unsayable("it has no function " + function + " with the same result");
    };
  }

  private String whereThere(SqlValue value, String counted) {
    boolean plain = value.kind() != Kind.LIST && counted.equals(value.text());
    return plain
        ? counted
        : "CASE WHEN "
            + values.present(value)
            + " THEN "
            + (counted.equals(value.text()) ? "1" : counted)
            + " END";
  }

  private SqlValue distinct(SqlValue value) {
    if (value.kind() != Kind.LIST) {
      return SqlValue.integer("count(DISTINCT " + values.asText(value).text() + ")");
    }
    return SqlValue.integer(
        "coalesce(" + dialect.size(dialect.distinct(collected(value))) + ", 0)");
  }

  private String collected(SqlValue value) {
    return dialect.flatten(dialect.collected(values.asList(value).text()));
  }

  private SqlValue all(SqlValue value) {
    return SqlValue.list(
        "coalesce("
            + dialect.sorted(dialect.distinct(collected(value)))
            + ", "
            + dialect.emptyList()
            + ")");
  }

  /** The numbers of a list. */
  private String numbers(SqlValue list) {
    String numbers =
        dialect.transform(list.text(), "t", values.asNumber(SqlValue.text("t")).text());
    return dialect.filter(numbers, "n", "n IS NOT NULL");
  }

  private String sumOf(SqlValue value) {
    if (value.kind() != Kind.LIST) {
      return values.asNumber(value).text();
    }
    String numbers = numbers(value);
    return "CASE WHEN " + dialect.size(numbers) + " > 0 THEN " + dialect.sum(numbers) + " END";
  }

  private static Kind kindOfSum(SqlValue value) {
    return value.kind().isNumber() ? value.kind() : Kind.DECIMAL;
  }

  private SqlValue average(SqlValue value) {
    String count =
        value.kind() == Kind.LIST
            ? "nullif(sum(" + dialect.size(numbers(value)) + "), 0)"
            : "count(" + values.asNumber(value).text() + ")";
    return new SqlValue("CAST(sum(" + sumOf(value) + ") AS DOUBLE) / " + count, Kind.DOUBLE);
  }

  /** By number if all values are numbers, and by text otherwise. */
  private SqlValue extreme(boolean least, SqlValue value) {
    String function = least ? "min(" : "max(";
    if (value.kind().isNumber()) {
      return new SqlValue(function + value.text() + ")", value.kind());
    }
    if (value.kind() != Kind.LIST) {
      String text = values.asText(value).text();
      String number = values.asNumber(SqlValue.text(text)).text();
      String pair =
          "CASE WHEN (" + number + ") IS NOT NULL THEN " + dialect.pair(number, text) + " END";
      return SqlValue.text(
          "CASE WHEN count("
              + text
              + ") = count("
              + number
              + ") THEN "
              + dialect.second(function + pair + ")")
              + " ELSE "
              + function
              + text
              + ") END");
    }
    String number = values.asNumber(SqlValue.text("t")).text();
    String numeric = dialect.filter(value.text(), "t", "(" + number + ") IS NOT NULL");
    String pairs = dialect.transform(numeric, "t", dialect.pair(number, "t"));
    return SqlValue.text(
        "CASE WHEN sum("
            + dialect.size(value.text())
            + ") = sum("
            + dialect.size(numeric)
            + ") THEN "
            + dialect.second(function + dialect.extreme(least, pairs) + ")")
            + " ELSE "
            + function
            + dialect.extreme(least, value.text())
            + ") END");
  }
}
