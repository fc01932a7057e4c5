package dev.breadcrumbs.cloudtrail.sql.internal.dialect;

import java.util.List;

/** The SQL of Trino, which is Athena's. */
public final class Trino implements Dialect {
  private static final String DECIMAL = "DECIMAL(38, 9)";

  @Override
  public String name() {
    return "Athena";
  }

  @Override
  public String listType() {
    return "ARRAY(VARCHAR)";
  }

  @Override
  public String emptyList() {
    return "CAST(ARRAY[] AS ARRAY(VARCHAR))";
  }

  @Override
  public String list(List<String> items) {
    return "ARRAY[" + String.join(", ", items) + "]";
  }

  @Override
  public String size(String list) {
    return "cardinality(" + list + ")";
  }

  @Override
  public String contains(String list, String text) {
    return "contains(" + list + ", " + text + ")";
  }

  @Override
  public String any(String list, String variable, String condition) {
    return "any_match(" + list + ", " + variable + " -> " + condition + ")";
  }

  @Override
  public String element(String list, int place) {
    return "element_at(" + list + ", " + place + ")";
  }

  @Override
  public String last(String list) {
    return "element_at(" + list + ", -1)";
  }

  @Override
  public String split(String text, String between) {
    return "split(" + text + ", " + text(between) + ")";
  }

  @Override
  public String collected(String value) {
    return "array_agg(" + value + ")";
  }

  @Override
  public String sum(String numbers) {
    return "reduce("
        + numbers
        + ", CAST(0 AS "
        + DECIMAL
        + "), (s, x) -> CAST(s + x AS "
        + DECIMAL
        + "), s -> s)";
  }

  @Override
  public String pair(String first, String second) {
    return "ROW(" + first + ", " + second + ")";
  }

  @Override
  public String second(String pair) {
    return pair + "[2]";
  }

  @Override
  public String without(String text, String regex) {
    return "regexp_replace(" + text + ", " + text(regex) + ")";
  }

  @Override
  public String failure(String message) {
    return "fail(" + message + ")";
  }

  @Override
  public String isTime(String text) {
    return text
        + " LIKE '____-__-__T__:__:__Z' AND try(from_iso8601_timestamp("
        + text
        + ")) IS NOT NULL";
  }

  @Override
  public String epoch(String time) {
    return "CAST(to_unixtime(from_iso8601_timestamp(" + time + ")) AS BIGINT)";
  }

  @Override
  public String formatted(String seconds, String form) {
    String mysql =
        form.replace("%T", "%H:%M:%S")
            .replace("%F", "%Y-%m-%d")
            .replace("%M", "%i")
            .replace("%S", "%s");
    return "date_format(from_unixtime(CAST("
        + seconds
        + " AS DOUBLE), 'UTC'), "
        + text(mysql)
        + ")";
  }

  @Override
  public String document(String column) {
    return "ARRAY[try(json_parse(" + column + "))]";
  }

  @Override
  public String members(String nodes, String name) {
    return filter(
        transform(nodes, "n", shallow("json_extract(n, " + text(SqlNames.path(name)) + ")")),
        "n",
        "json_format(n) <> 'null'");
  }

  @Override
  public String elements(String nodes) {
    return flatten(
        transform(
            nodes, "n", "IF(json_array_length(n) IS NULL, ARRAY[n], CAST(n AS ARRAY(JSON)))"));
  }

  @Override
  public String placed(String nodes, int place) {
    return filter(
        transform(nodes, "n", "json_array_get(n, " + place + ")"), "n", "json_format(n) <> 'null'");
  }

  @Override
  public String texts(String nodes) {
    String text = "coalesce(json_extract_scalar(n, '$'), nullif(json_format(n), 'null'))";
    return filter(transform(nodes, "n", shallow(text)), "t", "t IS NOT NULL");
  }

  /** Arrays deeper than we look are no values. */
  private String shallow(String value) {
    return "IF(json_array_length(n) IS NULL, "
        + value
        + ", "
        + failure(SqlNames.DEEP + "json_format(n)")
        + ")";
  }

  @Override
  public String unnest(String relation, String list, String column) {
    return "SELECT * FROM " + relation + " CROSS JOIN UNNEST(" + list + ") AS u (" + column + ")";
  }
}
