package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.command.Dedup;
import dev.breadcrumbs.cloudtrail.query.internal.command.Sort;
import dev.breadcrumbs.cloudtrail.query.internal.command.SortKind;
import dev.breadcrumbs.cloudtrail.query.internal.command.SortTerm;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows put in order, and the first of those that are alike. */
final class Ordering {
  private final Dialect dialect;
  private final Statement statement;
  private final ExpressionCompiler expressions;
  private final SqlValues values;

  Ordering(Dialect dialect, Statement statement, ExpressionCompiler expressions) {
    this.dialect = dialect;
    this.statement = statement;
    this.expressions = expressions;
    this.values = new SqlValues(dialect);
  }

  /** What rows are ordered by, as columns. */
  List<String> terms(Sort sort) {
    Map<String, SqlValue> keys = new LinkedHashMap<>();
    List<Boolean> descending = new ArrayList<>();
    for (SortTerm term : sort.keys()) {
      Map<String, SqlValue> ofTerm = keys(term);
      ofTerm
          .keySet()
          .forEach(name -> descending.add(term.descending() && !name.startsWith("missing ")));
      keys.putAll(ofTerm);
    }
    List<SqlValue> columns = statement.columns(keys);
    List<String> terms = new ArrayList<>();
    for (int at = 0; at < columns.size(); at++) {
      terms.add(columns.get(at).text() + (descending.get(at) ? " DESC" : ""));
    }
    return terms;
  }

  /** Missing is last both ways; numbers come before texts. */
  private Map<String, SqlValue> keys(SortTerm term) {
    String name = term.field().name();
    SqlValue value = expressions.of(term.field().expression());
    if (term.kind() == SortKind.IP) {
      throw new Unsayable("it does not sort addresses");
    }
    if (value.kind() == Kind.LIST) {
      value = SqlValue.text(dialect.element(value.text(), 1));
    }
    Map<String, SqlValue> keys = new LinkedHashMap<>();
    keys.put("missing " + name, SqlValue.integer("(" + values.missing(value) + ")"));
    if (value.kind().isNumber() && term.kind() != SortKind.STR) {
      keys.put("key " + name, value);
      return keys;
    }
    String text = values.asText(value).text();
    if (term.kind() == SortKind.STR) {
      keys.put("key " + name, SqlValue.text(text));
      return keys;
    }
    String number = values.asNumber(SqlValue.text(text)).text();
    keys.put("text " + name, SqlValue.integer("((" + number + ") IS NULL)"));
    keys.put("number " + name, SqlValue.integer("coalesce((" + number + "), 0)"));
    keys.put(
        "key " + name,
        SqlValue.text("CASE WHEN (" + number + ") IS NULL THEN " + text + " ELSE '' END"));
    return keys;
  }

  void dedup(Dedup dedup) {
    if (dedup.consecutive() || dedup.keepempty()) {
      throw new Unsayable("dedup has no options there");
    }
    if (!statement.isWhole()) {
      throw new Unsayable("which of the rows that are alike comes first, a table does not tell");
    }
    Map<String, SqlValue> keys = new LinkedHashMap<>();
    for (NamedValue field : dedup.fields()) {
      SqlValue value = expressions.of(field.expression());
      if (value.kind() == Kind.LIST) {
        throw new Unsayable("it does not compare several values with several");
      }
      keys.put("key " + field.name(), values.asText(value));
    }
    List<String> columns = statement.columns(keys).stream().map(SqlValue::text).toList();
    columns.forEach(column -> statement.where(column + " IS NOT NULL"));
    String rank = statement.column("rank");
    statement.step(
        "SELECT *, row_number() OVER (PARTITION BY "
            + String.join(", ", columns)
            + statement.ordered()
            + ") AS "
            + rank
            + " FROM "
            + statement.from());
    statement.where(rank + " <= " + dedup.keep());
  }
}
