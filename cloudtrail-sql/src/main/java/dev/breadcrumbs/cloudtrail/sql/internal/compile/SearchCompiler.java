package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.command.Bin;
import dev.breadcrumbs.cloudtrail.query.internal.command.Dedup;
import dev.breadcrumbs.cloudtrail.query.internal.command.Fillnull;
import dev.breadcrumbs.cloudtrail.query.internal.command.Filter;
import dev.breadcrumbs.cloudtrail.query.internal.command.Head;
import dev.breadcrumbs.cloudtrail.query.internal.command.Project;
import dev.breadcrumbs.cloudtrail.query.internal.command.Remove;
import dev.breadcrumbs.cloudtrail.query.internal.command.Rename;
import dev.breadcrumbs.cloudtrail.query.internal.command.Reverse;
import dev.breadcrumbs.cloudtrail.query.internal.command.Sort;
import dev.breadcrumbs.cloudtrail.query.internal.command.Stats;
import dev.breadcrumbs.cloudtrail.query.internal.command.Tail;
import dev.breadcrumbs.cloudtrail.query.internal.command.Top;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Binned;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Eval;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes one search in SQL, command by command. One use; not thread-safe. */
public final class SearchCompiler {
  private static final String NO_ORDER = "a table has no order; sort before";

  private final Dialect dialect;
  private final Statement statement;
  private final ExpressionCompiler expressions;
  private final SqlValues values;
  private final Scope scope;
  private final Grouping grouping;

  /**
   * Makes one.
   *
   * @param dialect the words
   * @param now the present that relative times count from
   */
  public SearchCompiler(Dialect dialect, Instant now) {
    this.dialect = dialect;
    this.statement = new Statement(dialect);
    this.values = new SqlValues(dialect);
    this.expressions = new ExpressionCompiler(dialect, this::timeOf);
    this.scope = new Scope(statement, now);
    this.grouping = new Grouping(dialect, statement, expressions);
  }

  private SqlValue timeOf(SqlValue value) {
    if (value.kind() != Kind.TEXT) {
      throw new Unsayable("it takes times for texts in the usual form, and nothing else");
    }
    boolean column = statement.isOfEvents() && statement.events().has(value);
    return SqlValue.text(
        column ? statement.events().time(value) : "(" + values.guardedTime(value.text()) + ")");
  }

  /**
   * The statement.
   *
   * @param search the search
   * @param table the name of the table of events, as it stands in the statement
   * @throws Unsayable if SQL has no words for it
   */
  public Written text(CommandList search, String table) {
    Shape shape = Shape.EVENTS;
    for (Command command : search.commands()) {
      try {
        statement.begin(command.toString());
        scope.columns(shape.open() ? null : shape.names());
        add(command.reading(scope::ofColumns).reading(scope::read));
      } catch (Unsayable e) {
        throw unsayable(command, e);
      }
      shape = command.after(shape);
    }
    return finished(search, table);
  }

  private Unsayable unsayable(Command command, Unsayable reason) {
    return new Unsayable(dialect.name() + " cannot say '" + command + "': " + reason.getMessage());
  }

  private Written finished(CommandList search, String table) {
    List<String> shown = new ArrayList<>();
    scope.columns(search.columns());
    for (String name : search.columns()) {
      SqlValue value = expressions.of(scope.read(AtPath.column(name)));
      String text = name.equals("_time") ? time(value) : values.shown(value);
      shown.add(text + " AS " + quoted(name));
    }
    List<String> notes = new ArrayList<>();
    if (!statement.isOrdered()) {
      notes.add("The rows come in any order: a table has none.");
    } else if (!statement.isWhole()) {
      notes.add("Rows that are equal in what they are sorted by come in any order.");
    }
    if (statement.events().hasJson()) {
      notes.add(
          "Objects, and numbers with fractions or exponents, are spelled as the engine spells"
              + " them.");
    }
    return new Written(statement.text(shown, table), notes);
  }

  /** The seconds of a column _time are shown as a time. */
  private String time(SqlValue value) {
    if (value.kind() == Kind.TEXT && !value.equals(SqlValue.MISSING)) {
      String seconds = dialect.tryCast(value.text(), "BIGINT");
      return "CASE WHEN "
          + dialect.matches(value.text(), "^[0-9]{9,11}$")
          + " THEN "
          + dialect.formatted(seconds, Buckets.ISO)
          + " ELSE "
          + value.text()
          + " END";
    }
    return value.kind() == Kind.INTEGER
        ? dialect.formatted(value.text(), Buckets.ISO)
        : values.shown(value);
  }

  private String quoted(String name) {
    return dialect.identifier(name);
  }

  private void add(Command command) {
    if (command instanceof Filter filter) {
      boolean all = filter.clause() instanceof And and && and.members().isEmpty();
      if (!all) {
        statement.where(expressions.clauses().of(filter.clause()));
      }
    } else if (command instanceof Eval eval) {
      define(eval.name(), eval.value());
    } else if (command instanceof Bin bin) {
      boolean times = bin.span().isTime() || bin.field().name().equals("_time");
      define(bin.name(), new Binned(bin.field().expression(), bin.span(), times));
    } else if (command instanceof Fillnull fill) {
      fill(fill);
    } else if (command instanceof Project project) {
      project(project);
    } else if (command instanceof Remove remove) {
      remove.fields().forEach(field -> scope.define(field.name(), SqlValue.MISSING));
    } else if (command instanceof Rename rename) {
      SqlValue value = expressions.of(rename.field().expression());
      scope.define(rename.field().name(), SqlValue.MISSING);
      scope.define(rename.newName(), value);
    } else {
      addOfRows(command);
    }
  }

  private void addOfRows(Command command) {
    if (command instanceof Stats stats) {
      boolean timed = stats.aggregates().stream().anyMatch(each -> each.function().isOfTime());
      scope.rows(grouping.stats(stats, timed ? scope.time(expressions, dialect) : ""));
    } else if (command instanceof Top top) {
      scope.rows(grouping.top(top));
    } else if (command instanceof Sort sort) {
      statement.order(new Ordering(dialect, statement, expressions).terms(sort));
      limit(sort.limit());
    } else if (command instanceof Head head) {
      requireOrder();
      statement.limit(head.limit());
    } else if (command instanceof Reverse) {
      requireOrder();
      statement.reverse();
    } else if (command instanceof Tail tail) {
      requireOrder();
      statement.reverse();
      statement.limit(tail.limit());
    } else if (command instanceof Dedup dedup) {
      requireOrder();
      new Ordering(dialect, statement, expressions).dedup(dedup);
    } else {
      throw new Unsayable("it has no such command");
    }
  }

  private void limit(int rows) {
    if (rows > 0) {
      statement.limit(rows);
    }
  }

  private void requireOrder() {
    if (!statement.isOrdered()) {
      throw new Unsayable(NO_ORDER);
    }
  }

  private void define(String name, Expression value) {
    scope.define(name, statement.column(name, expressions.of(value)));
  }

  private void project(Project project) {
    List<Map.Entry<String, SqlValue>> columns = new ArrayList<>();
    project
        .fields()
        .forEach(field -> columns.add(Map.entry(field.name(), expressions.of(field.expression()))));
    columns.forEach(each -> scope.define(each.getKey(), each.getValue()));
    scope.closed();
  }

  private void fill(Fillnull fill) {
    if (fill.fields().isEmpty()) {
      throw new Unsayable("which fields any event has, only the run finds; name them");
    }
    fill.fields()
        .forEach(
            field ->
                define(
                    field.name(),
                    new Coalesce(List.of(field.expression(), new Literal(fill.value())))));
  }
}
