package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known about names at one place of a search: of events, those that steps have made, beside
 * all that an event may have; of rows, the columns, and there is nothing else.
 */
record Shape(boolean open, List<String> names) {
  static final Shape EVENTS = new Shape(true, List.of());

  Shape {
    names = List.copyOf(names);
  }

  static Shape rows(List<String> columns) {
    return new Shape(false, Columns.distinct(columns));
  }

  boolean has(String name) {
    return names.contains(name);
  }

  Shape with(List<String> more) {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(more);
    return new Shape(open, new ArrayList<>(all));
  }

  Shape without(List<String> fewer) {
    return new Shape(open, names.stream().filter(name -> !fewer.contains(name)).toList());
  }

  /**
   * Says what a name means here: a name made by a step, or a column, is that, whatever else it
   * stands for.
   *
   * @throws SearchException if rows have no such column
   */
  Expression read(Expression leaf) {
    if (leaf instanceof AtPath at) {
      return known(at.path().toString(), leaf);
    }
    return leaf instanceof Named named ? read(named) : leaf;
  }

  private Expression read(Named named) {
    if (open || has(named.name())) {
      return known(named.name(), named);
    }
    List<String> paths = named.meaning().paths().stream().map(FieldPath::toString).toList();
    if (!paths.isEmpty() && names.containsAll(paths)) {
      return named.meaning().replacingPaths(this::read);
    }
    throw Columns.missing(named.name(), names);
  }

  private Expression known(String name, Expression otherwise) {
    if (has(name)) {
      return column(name);
    }
    if (!open) {
      throw Columns.missing(name, names);
    }
    return otherwise instanceof AtPath at
        ? new AtPath(FieldPath.parse(at.path().toString()))
        : otherwise;
  }

  static AtPath column(String name) {
    return new AtPath(new FieldPath(List.of(name)));
  }

  /** Says how a name is written here, so that it is read as what it is. */
  Expression spell(Expression leaf) {
    if (open && leaf instanceof AtPath at && !has(at.path().toString())) {
      String name = at.path().toString();
      return FieldNames.isPlainPath(name) ? leaf : new Spelled(FieldNames.RAW + name);
    }
    return leaf;
  }

  /** Says how a name is written where nothing is known of what steps have made. */
  static Expression spellAlias(Expression leaf) {
    boolean otherwise =
        leaf instanceof AtPath at && SplunkAliases.BY_NAME.containsKey(at.path().toString());
    return otherwise ? EVENTS.spell(leaf) : leaf;
  }
}
