package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A statement that grows step by step: each is a query on the one before. Not thread-safe.
 *
 * <p>Rows are in the order of some columns, or in none. The order is whole if it tells all rows
 * apart.
 */
final class Statement {
  private static final String EVENTS = "events";

  private final Dialect dialect;
  private final Names names = new Names();
  private final EventColumns events;
  private final List<String> steps = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private String from = EVENTS;
  private String comment = "";
  private boolean whole;
  private boolean ofEvents = true;

  Statement(Dialect dialect) {
    this.dialect = dialect;
    this.events = new EventColumns(dialect, names);
  }

  EventColumns events() {
    return events;
  }

  /** Whether the rows are still events, and have the columns of the table. */
  boolean isOfEvents() {
    return ofEvents;
  }

  /** What the next steps are for. */
  void begin(String command) {
    comment = command.replaceAll("\\s+", " ");
  }

  String column(String name) {
    return dialect.identifier(names.fresh(name));
  }

  /** Adds a step, of which the text names the relation before it by {@link #from}. */
  void step(String query) {
    String name = "s" + (steps.size() + 1);
    String note = comment.isEmpty() ? "" : " -- " + comment;
    comment = "";
    steps.add(name + " AS (" + note + "\n  " + query + "\n)");
    from = name;
  }

  String from() {
    return from;
  }

  void where(String condition) {
    step("SELECT * FROM " + from + " WHERE " + condition);
  }

  /** Values as columns of the rows: those that are columns already stay what they are. */
  List<SqlValue> columns(Map<String, SqlValue> byName) {
    Map<String, String> added = new LinkedHashMap<>();
    List<SqlValue> made = new ArrayList<>();
    byName.forEach(
        (name, value) -> {
          if (value.text().matches("[a-z]+[A-Z][A-Za-z0-9]*|\"[^\"]+\"|`[^`]+`")) {
            made.add(value);
          } else {
            String column = column(name);
            added.put(column, value.text());
            made.add(new SqlValue(column, value.kind()));
          }
        });
    if (!added.isEmpty()) {
      step(
          added.entrySet().stream()
              .map(each -> each.getValue() + " AS " + each.getKey())
              .collect(Collectors.joining(", ", "SELECT *, ", " FROM " + from)));
    }
    return made;
  }

  SqlValue column(String name, SqlValue value) {
    return columns(Map.of(name, value)).get(0);
  }

  /** The rows are new ones, with other columns, in the order of some of them. */
  void rows(String query, List<String> ordered) {
    step(query);
    ofEvents = false;
    whole = true;
    order.clear();
    order.addAll(ordered);
  }

  /** Puts what rows are ordered by in front of what they were ordered by before. */
  void order(List<String> terms) {
    order.addAll(0, terms);
  }

  boolean isOrdered() {
    return whole || !order.isEmpty();
  }

  boolean isWhole() {
    return whole;
  }

  List<String> order() {
    return List.copyOf(order);
  }

  /** The order turned round. */
  void reverse() {
    List<String> turned =
        order.stream()
            .map(
                term ->
                    term.endsWith(" DESC")
                        ? term.substring(0, term.length() - " DESC".length())
                        : term + " DESC")
            .toList();
    order.clear();
    order.addAll(turned);
  }

  String ordered() {
    return order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order);
  }

  void limit(int rows) {
    step("SELECT * FROM " + from + ordered() + " LIMIT " + rows);
  }

  /** All of it, with the columns that are shown, of a table with a name. */
  String text(List<String> shown, String table) {
    List<String> all = new ArrayList<>();
    all.add(EVENTS + " AS (\n  SELECT\n    " + events.selected() + "\n  FROM " + table + "\n)");
    all.addAll(steps);
    return "WITH "
        + String.join(",\n", all)
        + "\nSELECT "
        + String.join(", ", shown)
        + "\nFROM "
        + from
        + (order.isEmpty() ? "" : "\nORDER BY " + String.join(", ", order));
  }
}
