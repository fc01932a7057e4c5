package dev.breadcrumbs.cloudtrail.sql.internal.dialect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of DuckDB 1.3 and later. */
public final class DuckDb implements Dialect {
  private static final String TIME = "'%Y-%m-%dT%H:%M:%SZ'";

  /** What RE2 does not have: looking around, references, groups that never give back. */
  private static final Pattern LACKING =
      Pattern.compile(
          "\\(\\?(?:[=!>|]|<[=!]|[a-zA-Z]*x)|\\\\[1-9kgKGRXhHNZ]|[*+?}]\\+|\\(\\*|\\[\\[:");

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public String listType() {
    return "VARCHAR[]";
  }

  @Override
  public String emptyList() {
    return "CAST([] AS VARCHAR[])";
  }

  @Override
  public String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }

  @Override
  public String size(String list) {
    return "len(" + list + ")";
  }

  @Override
  public String contains(String list, String text) {
    return "list_contains(" + list + ", " + text + ")";
  }

  @Override
  public String any(String list, String variable, String condition) {
    return "len(" + filter(list, variable, condition) + ") > 0";
  }

  @Override
  public String filter(String list, String variable, String condition) {
    return "list_filter(" + list + ", lambda " + variable + ": " + condition + ")";
  }

  @Override
  public String transform(String list, String variable, String expression) {
    return "list_transform(" + list + ", lambda " + variable + ": " + expression + ")";
  }

  @Override
  public String distinct(String list) {
    return "list_distinct(" + list + ")";
  }

  @Override
  public String sorted(String list) {
    return "list_sort(" + list + ")";
  }

  @Override
  public String concat(String first, String second) {
    return "list_concat(" + first + ", " + second + ")";
  }

  @Override
  public String joined(String list, String between) {
    return "array_to_string(" + list + ", " + text(between) + ")";
  }

  @Override
  public String element(String list, int place) {
    return "list_extract(" + list + ", " + place + ")";
  }

  @Override
  public String last(String list) {
    return "list_extract(" + list + ", -1)";
  }

  @Override
  public String split(String text, String between) {
    return "string_split(" + text + ", " + text(between) + ")";
  }

  @Override
  public String collected(String value) {
    return "list(" + value + ")";
  }

  @Override
  public String sum(String numbers) {
    return "list_sum(" + numbers + ")";
  }

  @Override
  public String extreme(boolean least, String array) {
    return (least ? "list_min(" : "list_max(") + array + ")";
  }

  @Override
  public String pair(String first, String second) {
    return "{'first': " + first + ", 'second': " + second + "}";
  }

  @Override
  public String second(String pair) {
    return "struct_extract(" + pair + ", 'second')";
  }

  @Override
  public String matches(String text, String regex) {
    return "regexp_matches(" + text + ", " + text(regex.replace("(?<", "(?P<")) + ")";
  }

  @Override
  public String failure(String message) {
    return "error(" + message + ")";
  }

  @Override
  public String isTime(String text) {
    return "try_strptime(" + text + ", " + TIME + ") IS NOT NULL";
  }

  @Override
  public String epoch(String time) {
    return "CAST(epoch(strptime(" + time + ", " + TIME + ")) AS BIGINT)";
  }

  @Override
  public String formatted(String seconds, String form) {
    return "strftime(make_timestamp(CAST("
        + seconds
        + " * 1000000 AS BIGINT)), "
        + text(form.replace("%T", "%H:%M:%S").replace("%F", "%Y-%m-%d"))
        + ")";
  }

  @Override
  public String document(String column) {
    return "[CAST(" + column + " AS JSON)]";
  }

  @Override
  public String members(String nodes, String name) {
    return filter(
        transform(
            nodes,
            "n",
            ofArray("n") + " ELSE json_extract(n, " + text(SqlNames.path(name)) + ") END"),
        "n",
        "json_type(n) <> 'NULL'");
  }

  @Override
  public String elements(String nodes) {
    return flatten(
        transform(
            nodes, "n", "CASE json_type(n) WHEN 'ARRAY' THEN CAST(n AS JSON[]) ELSE [n] END"));
  }

  @Override
  public String placed(String nodes, int place) {
    String taken = "json_extract(n, " + text("$[" + place + "]") + ")";
    return filter(
        transform(nodes, "n", "CASE json_type(n) WHEN 'ARRAY' THEN " + taken + " END"),
        "n",
        "json_type(n) <> 'NULL'");
  }

  @Override
  public String texts(String nodes) {
    return filter(
        transform(nodes, "n", ofArray("n") + " ELSE json_extract_string(n, '$') END"),
        "t",
        "t IS NOT NULL");
  }

  /** Arrays deeper than we look are no values. */
  private String ofArray(String node) {
    return "CASE json_type("
        + node
        + ") WHEN 'ARRAY' THEN "
        + failure(SqlNames.DEEP + "CAST(" + node + " AS VARCHAR)");
  }

  @Override
  public String unnest(String relation, String list, String column) {
    return "SELECT *, unnest(" + list + ") AS " + column + " FROM " + relation;
  }

  @Override
  public String lacks(String regex) {
    Matcher found = LACKING.matcher(regex.replace("\\\\", ""));
    return found.find() ? found.group() : "";
  }
}
