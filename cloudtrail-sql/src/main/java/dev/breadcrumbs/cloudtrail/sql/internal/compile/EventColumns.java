package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a statement takes out of the table of events: a column for each path that the search asks
 * for. Grows while a search is said; not thread-safe.
 */
final class EventColumns {
  private static final String NODES = "n";

  /** Each name more may be one key with its neighbours. */
  private static final int DEEPEST = 8;

  private final Dialect dialect;
  private final SqlValues values;
  private final Names names;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<FieldPath, SqlValue> paths = new LinkedHashMap<>();
  private final Map<String, String> times = new LinkedHashMap<>();
  private boolean json;

  EventColumns(Dialect dialect, Names names) {
    this.dialect = dialect;
    this.values = new SqlValues(dialect);
    this.names = names;
  }

  /** The value at a path, as a column. */
  SqlValue at(FieldPath path) {
    SqlValue known = paths.get(path);
    if (known == null) {
      SqlValue made = read(path);
      known = new SqlValue(add(path.toString(), made.text()), made.kind());
      paths.put(path, known);
    }
    return known;
  }

  /** A column of {@link #at} as a time; its text fails where it tells none in the usual form. */
  String time(SqlValue column) {
    return times.computeIfAbsent(
        column.text(),
        text ->
            add(
                "time of " + text.replaceAll("[\"`]", ""),
                values.guardedTime(Objects.requireNonNull(columns.get(text), "a column"))));
  }

  /** Whether a value is taken out of JSON, of which the engine spells some in its own way. */
  boolean hasJson() {
    return json;
  }

  boolean has(SqlValue column) {
    return columns.containsKey(column.text());
  }

  private String add(String name, String sql) {
    String column = dialect.identifier(names.fresh(name));
    columns.put(column, sql);
    return column;
  }

  /** The columns as SELECT has them. */
  String selected() {
    if (columns.isEmpty()) {
      return "1 AS one";
    }
    return columns.entrySet().stream()
        .map(
            each ->
                each.getKey().equals(each.getValue())
                    ? each.getKey()
                    : each.getValue() + " AS " + each.getKey())
        .collect(Collectors.joining(",\n    "));
  }

  private SqlValue read(FieldPath path) {
    if (path.equals(FieldPath.WHOLE)) {
      throw new Unsayable("a table has no whole events");
    }
    TableField field = TableField.EVENT;
    List<String> list = path.names();
    String sql = "";
    for (int at = 0; at < list.size(); at++) {
      TableField member = field.member(list.get(at));
      if (member == null) {
        throw new Unsayable("the table that AWS documents has no field " + path);
      }
      sql = sql.isEmpty() ? dialect.identifier(list.get(at)) : sql + "." + list.get(at);
      field = member;
      if (field.form() == TableField.Form.JSON) {
        return json(sql, path, at + 1);
      }
      if (field.form() == TableField.Form.ARRAY) {
        return array(sql, field, path, at + 1);
      }
    }
    if (field.form() != TableField.Form.TEXT) {
      throw new Unsayable(path + " is a structure, whose text is another in SQL");
    }
    return SqlValue.text(sql);
  }

  /** One member of the structures of an array. */
  private SqlValue array(String sql, TableField array, FieldPath path, int from) {
    if (from != path.names().size() - 1 || array.member(path.names().get(from)) == null) {
      throw new Unsayable("of an array of structures, it has single members only, not " + path);
    }
    String member = NODES + "." + path.names().get(from);
    String texts = dialect.filter(dialect.transform(sql, NODES, member), "t", "t IS NOT NULL");
    return SqlValue.list("coalesce(" + texts + ", " + dialect.emptyList() + ")");
  }

  private SqlValue json(String column, FieldPath path, int from) {
    if (from == path.names().size()) {
      throw new Unsayable(path + " is an object, whose text is another in SQL");
    }
    json = true;
    if (path.names().size() > DEEPEST) {
      throw new Unsayable("a path of more than " + DEEPEST + " names has too many ways to be read");
    }
    List<String> choices = new ArrayList<>();
    choices.add(nodes(column, path, from));
    path.joinedForms().forEach(form -> choices.add(nodes(column, form, from)));
    return SqlValue.list(first(choices));
  }

  /** The first list that is not empty: a key that has dots counts where no plain way leads. */
  private String first(List<String> lists) {
    if (lists.size() == 1) {
      return lists.get(0);
    }
    StringBuilder sql = new StringBuilder("CASE");
    for (String list : lists.subList(0, lists.size() - 1)) {
      sql.append(" WHEN ").append(dialect.size(list)).append(" > 0 THEN ").append(list);
    }
    return sql.append(" ELSE ").append(lists.get(lists.size() - 1)).append(" END").toString();
  }

  private String nodes(String column, FieldPath path, int from) {
    String nodes = dialect.document(column);
    for (int at = from; at < path.names().size(); at++) {
      String name = path.names().get(at);
      if (name.matches("\\{[0-9]{1,6}\\}")) {
        nodes = dialect.placed(nodes, Integer.parseInt(name, 1, name.length() - 1, 10));
      } else {
        nodes = dialect.members(at == from ? nodes : dialect.elements(nodes), name);
      }
    }
    return dialect.texts(dialect.elements(nodes));
  }
}
