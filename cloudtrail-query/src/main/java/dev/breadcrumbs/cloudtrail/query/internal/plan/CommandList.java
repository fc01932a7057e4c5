package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a search and what is known of names behind them. Each command makes a new list.
 * Immutable, compared by the commands; {@code toString} is the search's text.
 */
public final class CommandList {
  /** A search for all events. */
  public static final CommandList EVENTS = new CommandList(List.of(), Shape.EVENTS);

  private final List<Command> commands;
  private final Shape shape;

  private CommandList(List<Command> commands, Shape shape) {
    this.commands = List.copyOf(commands);
    this.shape = shape;
  }

  public List<Command> commands() {
    return commands;
  }

  public Shape shape() {
    return shape;
  }

  /** The columns that are known before the run; none while there are events. */
  public List<String> columns() {
    return shape.names();
  }

  /** The names whose values are lists by what made them, however many values there are. */
  public Set<String> lists() {
    Set<String> lists = Set.of();
    for (Command command : commands) {
      lists = command.listsAfter(lists);
    }
    return lists;
  }

  /** Whether a command has made rows of the events. */
  public boolean isOfRows() {
    return !shape.open();
  }

  /** This with one more command. */
  public CommandList with(Command command) {
    Command read = command.reading(shape::read);
    shape.requireAllKnown(read);
    List<Command> longer = new ArrayList<>(commands);
    longer.add(read);
    return new CommandList(longer, read.after(shape));
  }

  /**
   * This with one more command, which is about fields. Those that are more than a name are computed
   * first, so that they have one.
   *
   * @param made makes the command of the fields, each of which is a name there
   */
  public CommandList with(List<NamedValue> fields, Function<List<NamedValue>, Command> made) {
    CommandList computed = this;
    for (NamedValue field : fields) {
      NamedValue read = field.replacingPaths(computed.shape::read);
      if (!read.isPlain() && computed.columnOf(field) == null) {
        computed = computed.with(new Eval(field.name(), meaning(read.expression())));
      }
    }
    return computed.with(made.apply(fields.stream().map(computed::plain).toList()));
  }

  /** A field that is computed if it has to be, by its name. */
  private NamedValue plain(NamedValue field) {
    String column = columnOf(field);
    if (column != null) {
      return NamedValue.named(column);
    }
    return field.replacingPaths(shape::read).isPlain() ? field : NamedValue.named(field.name());
  }

  /** Whether names with stars are in it, of which the run has to find what they stand for. */
  public boolean isStarred() {
    return commands.stream().anyMatch(StarredCommand.class::isInstance);
  }

  /**
   * This with all names in place of those with stars.
   *
   * @param names finds the names that fit behind a search for events, in their order
   */
  public CommandList withoutStars(BiFunction<CommandList, List<StarredName>, List<String>> names) {
    CommandList found = EVENTS;
    for (Command command : commands) {
      if (command instanceof StarredCommand starred) {
        CommandList before = found;
        List<String> known = names(before, starred.starred(), names);
        found = starred.addTo(before, each -> fields(each, known, before.shape));
      } else {
        found = found.with(command);
      }
    }
    return found;
  }

  private static List<String> names(
      CommandList before,
      List<StarredName> starred,
      BiFunction<CommandList, List<StarredName>, List<String>> names) {
    Set<String> all = new TreeSet<>(before.shape.names());
    if (before.shape.open()) {
      all.addAll(names.apply(before, starred));
    }
    return before.shape.open() ? List.copyOf(all) : before.shape.names();
  }

  private static List<NamedValue> fields(StarredName starred, List<String> known, Shape shape) {
    return known.stream().filter(starred::fits).map(name -> starred.field(name, shape)).toList();
  }

  /** What a field is by its name alone. */
  public NamedValue byName(NamedValue field) {
    String column = shape.open() ? null : ColumnNames.find(field.name(), shape.names());
    if (column != null) {
      return NamedValue.named(column);
    }
    if (field.isPlain()) {
      return field;
    }
    return shape.open() && !shape.has(field.name())
        ? NamedValue.at(field.name())
        : NamedValue.named(field.name());
  }

  /** The column that a name means here in another spelling; null if there is none. */
  private @Nullable String columnOf(NamedValue field) {
    boolean byName = field.isPlain() && !shape.open() && !shape.has(field.name());
    return byName ? ColumnNames.find(field.name(), shape.names()) : null;
  }

  private static Expression meaning(Expression value) {
    return value instanceof NamedExpression named && !named.isPlain() ? named.meaning() : value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandList list && list.commands.equals(commands);
  }

  @Override
  public int hashCode() {
    return commands.hashCode();
  }

  @Override
  public String toString() {
    return CommandText.of(commands);
  }
}
