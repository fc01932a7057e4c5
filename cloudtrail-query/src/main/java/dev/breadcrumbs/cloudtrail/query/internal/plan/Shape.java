package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.OfEvent;
import dev.breadcrumbs.cloudtrail.query.internal.expression.WrittenName;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.FieldNames;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.SplunkAliases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known about names at one place of a search: of events, those that steps have made, beside
 * all that an event may have; of rows, the columns, and there is nothing else.
 */
public final class Shape {
  public static final Shape EVENTS = new Shape(true, List.of(), false);

  private final boolean open;
  private final List<String> names;
  private final Set<String> known;
  private final boolean found;
  private final boolean anyName;

  private Shape(boolean open, List<String> names, boolean found) {
    this(open, names, found, false);
  }

  private Shape(boolean open, List<String> names, boolean found, boolean anyName) {
    this.anyName = anyName;
    this.open = open;
    this.names = List.copyOf(names);
    this.known = Set.copyOf(names);
    this.found = found;
  }

  /** Whether there may be more than the names known: an event may have any field. */
  public boolean open() {
    return open;
  }

  public List<String> names() {
    return names;
  }

  /** Whether an event may have fields that CloudTrail knows nothing of, taken out of a text. */
  public boolean anyName() {
    return anyName;
  }

  /** The same where a command takes all fields out of a text. */
  public Shape withAnyName() {
    return new Shape(open, names, found, true);
  }

  /** Whether the run finds more columns than those known. */
  public boolean found() {
    return found || (anyName && !open);
  }

  public static Shape rows(List<String> columns) {
    return new Shape(false, ColumnNames.distinct(columns), false);
  }

  /** Rows of which some columns are known, and others will be before the search runs. */
  public static Shape someRows(List<String> columns) {
    return new Shape(false, ColumnNames.distinct(columns), false, true);
  }

  /** Rows with these columns, where those of this were. */
  public Shape withRows(List<String> columns) {
    return new Shape(false, ColumnNames.distinct(columns), false, anyName);
  }

  /** Rows of which only the first columns are known before the run. */
  public static Shape foundRows(List<String> columns) {
    return new Shape(false, columns, true);
  }

  /** A name made by a step must not hide how an event's own field is written. */
  private static void requireNotRaw(String name) {
    if (name.startsWith(FieldPath.RAW)) {
      throw new SearchException(
          "no field can be made with the name '"
              + name
              + "': raw. stands in front of the event's own fields");
    }
  }

  public boolean has(String name) {
    return known.contains(name);
  }

  public Shape with(List<String> more) {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(more);
    if (open) {
      more.forEach(Shape::requireNotRaw);
    }
    return new Shape(open, new ArrayList<>(all), found, anyName);
  }

  public Shape without(List<String> fewer) {
    Set<String> gone = Set.copyOf(fewer);
    return new Shape(
        open, names.stream().filter(name -> !gone.contains(name)).toList(), found, anyName);
  }

  /**
   * Returns what a name means here: a name made by a step, or a column, is that, whatever else it
   * stands for.
   *
   * @throws SearchException if rows have no such column
   */
  public Expression read(Expression leaf) {
    if (leaf instanceof AtPath at) {
      return known(at.path().toString(), leaf);
    }
    if (leaf instanceof OfEvent of && !open) {
      return known(of.column(), leaf);
    }
    return leaf instanceof NamedExpression named ? read(named) : leaf;
  }

  private Expression read(NamedExpression named) {
    if (anyName && !open && ColumnNames.find(named.name(), names) == null) {
      return named;
    }
    if (open && !has(named.name()) && !named.isPlain()) {
      return named.meaning().replacingPaths(this::read);
    }
    if (open || ColumnNames.find(named.name(), names) != null) {
      return known(named.name(), named);
    }
    List<String> paths = named.meaning().paths().stream().map(FieldPath::toString).toList();
    if (!paths.isEmpty() && known.containsAll(paths)) {
      return named.meaning().replacingPaths(this::read);
    }
    throw missing(named.name());
  }

  private Expression known(String name, Expression otherwise) {
    String found = open ? (has(name) ? name : null) : ColumnNames.find(name, names);
    if (found != null) {
      return AtPath.column(found);
    }
    if (!open && anyName) {
      return otherwise;
    }
    if (!open) {
      throw missing(name);
    }
    return otherwise instanceof AtPath at
        ? new AtPath(FieldPath.parse(at.path().toString()))
        : otherwise;
  }

  public SearchException missing(String name) {
    return found
        ? new SearchException(
            "no column '"
                + name
                + "' is known here: behind a chart that is split by a field only "
                + names
                + " is, as the others are found in the run")
        : ColumnNames.missing(name, names);
  }

  /** Requires that all columns are known, as a command needs them. */
  void requireAllKnown(Command command) {
    if (found && !command.fitsFoundColumns()) {
      throw new SearchException(
          "'"
              + command
              + "' cannot stand behind a chart that is split by a field, as its columns are found in"
              + " the run; head, tail, reverse, sort, where and fillnull without fields can");
    }
  }

  /** Returns how a name is written here, so that it is read as what it is. */
  Expression spell(Expression leaf) {
    if (leaf instanceof NamedExpression named && named.isPlain()) {
      return new WrittenName(named.name());
    }
    if (open && leaf instanceof AtPath at && !has(at.path().toString())) {
      String name = at.path().toString();
      return FieldNames.isPlainPath(name) ? leaf : new WrittenName(FieldPath.RAW + name);
    }
    return leaf;
  }

  /** Returns how a name is written where nothing is known of what steps have made. */
  public static Expression spellAlias(Expression leaf) {
    boolean otherwise =
        leaf instanceof AtPath at && SplunkAliases.names().contains(at.path().toString());
    return otherwise ? EVENTS.spell(leaf) : leaf;
  }
}
