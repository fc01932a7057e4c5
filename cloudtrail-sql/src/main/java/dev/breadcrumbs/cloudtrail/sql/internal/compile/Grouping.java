package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.Stats;
import dev.breadcrumbs.cloudtrail.query.internal.command.Top;
import dev.breadcrumbs.cloudtrail.query.internal.command.TopColumns;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands that make one row of many. Rows that lack a field of the groups are in none. */
final class Grouping {
  private final Dialect dialect;
  private final Statement statement;
  private final ExpressionCompiler expressions;
  private final SqlValues values;
  private final Aggregates aggregates;

  Grouping(Dialect dialect, Statement statement, ExpressionCompiler expressions) {
    this.dialect = dialect;
    this.statement = statement;
    this.expressions = expressions;
    this.values = new SqlValues(dialect);
    this.aggregates = new Aggregates(dialect);
  }

  /** Makes the rows of {@code stats}; gives what their columns are. */
  Map<String, SqlValue> stats(Stats stats, String time) {
    Map<String, SqlValue> inputs = inputs(stats.by());
    for (Aggregation each : stats.aggregates()) {
      if (!each.countsEvents()) {
        inputs.put("of " + each.name(), expressions.of(field(each).expression()));
      }
    }
    List<SqlValue> made = statement.columns(inputs);
    List<String> groups = groups(made.subList(0, stats.by().size()));
    Map<String, SqlValue> columns = named(stats.by());
    List<String> selected = selected(columns, groups);
    int next = stats.by().size();
    for (Aggregation each : stats.aggregates()) {
      SqlValue value =
          each.countsEvents()
              ? SqlValue.integer("count(*)")
              : aggregates.of(each.function().text(), made.get(next++), time);
      String column = statement.column(each.name());
      columns.put(each.name(), new SqlValue(column, value.kind()));
      selected.add(value.text() + " AS " + column);
    }
    List<String> order =
        columns.values().stream().limit(groups.size()).map(SqlValue::text).toList();
    statement.rows(grouped(selected, groups), order);
    return columns;
  }

  private static NamedValue field(Aggregation aggregation) {
    return Objects.requireNonNull(aggregation.field(), "it aggregates a field");
  }

  private Map<String, SqlValue> inputs(List<NamedValue> by) {
    Map<String, SqlValue> inputs = new LinkedHashMap<>();
    by.forEach(each -> inputs.put("by " + each.name(), expressions.of(each.expression())));
    return inputs;
  }

  /** The texts that rows are grouped by: a row that has several is in several groups. */
  private List<String> groups(List<SqlValue> by) {
    List<String> groups = new ArrayList<>();
    for (SqlValue each : by) {
      if (each.kind() == Kind.LIST) {
        String column = statement.column("each of " + each.text().replaceAll("[\"`]", ""));
        statement.step(dialect.unnest(statement.from(), dialect.distinct(each.text()), column));
        groups.add(column);
      } else {
        groups.add(values.asText(each).text());
      }
    }
    return groups;
  }

  private Map<String, SqlValue> named(List<NamedValue> by) {
    Map<String, SqlValue> columns = new LinkedHashMap<>();
    for (NamedValue each : by) {
      columns.put(each.name(), SqlValue.text(statement.column(each.name())));
    }
    return columns;
  }

  private static List<String> selected(Map<String, SqlValue> columns, List<String> groups) {
    List<String> selected = new ArrayList<>();
    int at = 0;
    for (SqlValue column : columns.values()) {
      selected.add(groups.get(at++) + " AS " + column.text());
    }
    return selected;
  }

  private String grouped(List<String> selected, List<String> groups) {
    String query = "SELECT " + String.join(", ", selected) + " FROM " + statement.from();
    return groups.isEmpty()
        ? query
        : query
            + groups.stream()
                .map(each -> each + " IS NOT NULL")
                .collect(Collectors.joining(" AND ", " WHERE ", ""))
            + " GROUP BY "
            + String.join(", ", groups);
  }

  /** Makes the rows of {@code top} and {@code rare}; gives what their columns are. */
  Map<String, SqlValue> top(Top top) {
    TopColumns options = top.options();
    if (options.useother()) {
      throw new Unsayable("useother has no words there");
    }
    List<NamedValue> all = Stream.concat(top.by().stream(), top.fields().stream()).toList();
    List<String> groups = groups(statement.columns(inputs(all)));
    Map<String, SqlValue> columns = named(all);
    List<String> selected = selected(columns, groups);
    String count = statement.column(options.countField());
    selected.add("count(*) AS " + count);
    List<String> texts = columns.values().stream().map(SqlValue::text).toList();
    statement.rows(grouped(selected, groups), List.of());
    List<String> by = texts.subList(0, top.by().size());
    String percent = statement.column(options.percentField());
    String rank = statement.column("rank");
    List<String> order = new ArrayList<>(List.of(count + (top.rare() ? "" : " DESC")));
    order.addAll(texts.subList(by.size(), texts.size()));
    statement.step(ranked(count, percent, rank, by, order));
    if (top.limit() > 0) {
      statement.where(rank + " <= " + top.limit());
    }
    List<String> ordered = new ArrayList<>(by);
    ordered.add(rank);
    statement.order(ordered);
    columns.put(options.countField(), SqlValue.integer(count));
    columns.put(options.percentField(), new SqlValue(percent, Kind.DOUBLE));
    return columns;
  }

  /** What a part of the rows each group is, and where it comes among those of its {@code by}. */
  private String ranked(
      String count, String percent, String rank, List<String> by, List<String> order) {
    String part = by.isEmpty() ? "" : "PARTITION BY " + String.join(", ", by);
    String ordered = (part + " ORDER BY " + String.join(", ", order)).strip();
    String all = "sum(" + count + ") OVER (" + part + ")";
    String ratio = "CAST(" + count + " * 100 AS DOUBLE) / CAST(" + all + " AS DOUBLE)";
    String place = "row_number() OVER (" + ordered + ")";
    String first = "SELECT *, round(" + ratio + ", 6) AS " + percent + ", " + place + " AS " + rank;
    return first + " FROM " + statement.from();
  }
}
