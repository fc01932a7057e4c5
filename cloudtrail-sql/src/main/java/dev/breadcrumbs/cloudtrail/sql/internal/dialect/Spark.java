package dev.breadcrumbs.cloudtrail.sql.internal.dialect;

import java.util.List;
import java.util.regex.Pattern;

/** The SQL of Spark 4.2 and later: it has variants for JSON, and options of a file's reader. */
public final class Spark implements Dialect {
  private static final String DECIMAL = "DECIMAL(38, 9)";

  /** Java's names of groups have no underscores; nobody asks for these by name. */
  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<[A-Za-z][A-Za-z0-9_]*>");

  @Override
  public String name() {
    return "Spark SQL";
  }

  @Override
  public String identifier(String name) {
    return SqlNames.isPlain(name) ? name : SqlNames.quoted(name, "`");
  }

  @Override
  public String text(String plain) {
    return "'" + plain.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  @Override
  public String textType() {
    return "STRING";
  }

  @Override
  public String listType() {
    return "ARRAY<STRING>";
  }

  @Override
  public String emptyList() {
    return "CAST(array() AS ARRAY<STRING>)";
  }

  @Override
  public String list(List<String> items) {
    return SqlNames.call("array", items);
  }

  @Override
  public String size(String list) {
    return "size(" + list + ")";
  }

  @Override
  public String contains(String list, String text) {
    return "array_contains(" + list + ", " + text + ")";
  }

  @Override
  public String any(String list, String variable, String condition) {
    return "exists(" + list + ", " + variable + " -> " + condition + ")";
  }

  @Override
  public String element(String list, int place) {
    return "get(" + list + ", " + (place - 1) + ")";
  }

  @Override
  public String last(String list) {
    return "get(" + list + ", size(" + list + ") - 1)";
  }

  /** Spark's own takes a regular expression. */
  @Override
  public String split(String text, String between) {
    return "split(" + text + ", " + text("\\Q" + between + "\\E") + ")";
  }

  @Override
  public String collected(String value) {
    return "collect_list(" + value + ")";
  }

  @Override
  public String sum(String numbers) {
    return "aggregate("
        + numbers
        + ", CAST(0 AS "
        + DECIMAL
        + "), (s, x) -> CAST(s + x AS "
        + DECIMAL
        + "))";
  }

  @Override
  public String pair(String first, String second) {
    return "named_struct('first', " + first + ", 'second', " + second + ")";
  }

  @Override
  public String second(String pair) {
    return pair + ".second";
  }

  /** Java's expressions ignore the case of ASCII letters alone, unless they are told. */
  @Override
  public String matches(String text, String regex) {
    String java = "(?u)" + NAMED_GROUP.matcher(regex).replaceAll("(");
    return "regexp_like(" + text + ", " + text(java) + ")";
  }

  @Override
  public String failure(String message) {
    return "raise_error(" + message + ")";
  }

  @Override
  public String isTime(String text) {
    return text + " LIKE '____-__-__T__:__:__Z' AND try_to_timestamp(" + text + ") IS NOT NULL";
  }

  @Override
  public String epoch(String time) {
    return "unix_seconds(to_timestamp(" + time + "))";
  }

  @Override
  public String formatted(String seconds, String form) {
    String java =
        form.replace("%T", "HH:mm:ss")
            .replace("%F", "yyyy-MM-dd")
            .replace("T", "'T'")
            .replace("Z", "'Z'")
            .replace("%Y", "yyyy")
            .replace("%m", "MM")
            .replace("%d", "dd")
            .replace("%H", "HH")
            .replace("%M", "mm")
            .replace("%S", "ss");
    return "date_format(timestamp_seconds(" + seconds + "), " + text(java) + ")";
  }

  @Override
  public String document(String column) {
    return "array(try_parse_json(" + column + "))";
  }

  @Override
  public String members(String nodes, String name) {
    String path = text(SqlNames.path(name).replace("$.\"", "$[\"") + "]");
    return filter(
        transform(nodes, "n", shallow("try_variant_get(n, " + path + ", 'variant')")),
        "n",
        "n IS NOT NULL AND NOT is_variant_null(n)");
  }

  @Override
  public String elements(String nodes) {
    return flatten(
        transform(
            nodes,
            "n",
            "IF(schema_of_variant(n) LIKE 'ARRAY<%', variant_get(n, '$', 'array<variant>'),"
                + " array(n))"));
  }

  @Override
  public String placed(String nodes, int place) {
    return filter(
        transform(nodes, "n", "try_variant_get(n, '$[" + place + "]', 'variant')"),
        "n",
        "n IS NOT NULL AND NOT is_variant_null(n)");
  }

  @Override
  public String texts(String nodes) {
    String text = "IF(is_variant_null(n), NULL, variant_get(n, '$', 'string'))";
    return filter(transform(nodes, "n", shallow(text)), "t", "t IS NOT NULL");
  }

  /** Arrays deeper than we look are no values. */
  private String shallow(String value) {
    return "IF(schema_of_variant(n) LIKE 'ARRAY<%', "
        + failure(SqlNames.DEEP + "to_json(n)")
        + ", "
        + value
        + ")";
  }

  @Override
  public String unnest(String relation, String list, String column) {
    return "SELECT * FROM " + relation + " LATERAL VIEW explode(" + list + ") u AS " + column;
  }
}
