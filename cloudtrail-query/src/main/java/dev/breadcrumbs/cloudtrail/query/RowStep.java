package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A step of a search once it has rows. A row is an array of values, one a column. */
sealed interface RowStep {
  /** The columns behind this step, given those before it. */
  List<String> columns(List<String> before);

  /** The rows behind this step. */
  List<Object[]> apply(List<Object[]> rows, List<String> columns);

  /** Orders the rows; those that are equal keep their order. */
  record Sort(List<SortKey> keys) implements RowStep {
    public Sort {
      keys = List.copyOf(keys);
    }

    @Override
    public List<String> columns(List<String> before) {
      keys.forEach(key -> Columns.require(key.column(), before));
      return before;
    }

    @Override
    public List<Object[]> apply(List<Object[]> rows, List<String> columns) {
      return rows.stream().sorted(ValueOrder.by(keys, columns)).toList();
    }

    @Override
    public String toString() {
      return "sort 0 " + keys.stream().map(SortKey::toString).collect(Collectors.joining(", "));
    }
  }

  /** Keeps the first rows. */
  record Head(int limit) implements RowStep {
    @Override
    public List<String> columns(List<String> before) {
      return before;
    }

    @Override
    public List<Object[]> apply(List<Object[]> rows, List<String> columns) {
      return rows.subList(0, Math.min(limit, rows.size()));
    }

    @Override
    public String toString() {
      return "head " + limit;
    }
  }

  /** Keeps the rows that meet a condition on columns. */
  record Filter(Condition condition) implements RowStep {
    @Override
    public List<String> columns(List<String> before) {
      onColumns(before);
      return before;
    }

    @Override
    public List<Object[]> apply(List<Object[]> rows, List<String> columns) {
      Clause clause = onColumns(columns);
      return rows.stream()
          .filter(row -> clause.test(path -> row[columns.indexOf(path.toString())]))
          .toList();
    }

    private Clause onColumns(List<String> columns) {
      return condition.clause().replacingFields(field -> Columns.field(field, columns));
    }

    @Override
    public String toString() {
      return "where " + condition;
    }
  }

  /** Keeps some columns, in the order given. */
  record Select(List<String> names) implements RowStep {
    public Select {
      names = List.copyOf(names);
    }

    @Override
    public List<String> columns(List<String> before) {
      names.forEach(name -> Columns.require(name, before));
      return Columns.distinct(names);
    }

    @Override
    public List<Object[]> apply(List<Object[]> rows, List<String> columns) {
      int[] places = names.stream().mapToInt(columns::indexOf).toArray();
      List<Object[]> selected = new ArrayList<>(rows.size());
      for (Object[] row : rows) {
        Object[] target = new Object[places.length];
        for (int at = 0; at < places.length; at++) {
          target[at] = row[places[at]];
        }
        selected.add(target);
      }
      return selected;
    }

    @Override
    public String toString() {
      return "table " + names.stream().map(Clauses::name).collect(Collectors.joining(", "));
    }
  }

  /** Gives a column another name. */
  record Rename(String name, String newName) implements RowStep {
    @Override
    public List<String> columns(List<String> before) {
      Columns.require(name, before);
      return Columns.distinct(
          before.stream().map(column -> column.equals(name) ? newName : column).toList());
    }

    @Override
    public List<Object[]> apply(List<Object[]> rows, List<String> columns) {
      return rows;
    }

    @Override
    public String toString() {
      return "rename " + Clauses.name(name) + " as " + Clauses.name(newName);
    }
  }
}
