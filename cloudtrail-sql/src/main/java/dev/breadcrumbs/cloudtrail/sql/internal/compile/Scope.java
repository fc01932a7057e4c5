package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.JoinedValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.OfEvent;
import dev.breadcrumbs.cloudtrail.query.internal.expression.SourceName;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What names mean at one place of a statement, as our engine has it. Not thread-safe. */
final class Scope {
  private static final AtPath EVENT_TIME = new AtPath(new FieldPath(List.of("eventTime")));

  private final Statement statement;
  private final Instant now;
  private Map<String, SqlValue> meanings = new HashMap<>();
  private boolean ofEvents = true;
  private @Nullable List<String> columns;

  Scope(Statement statement, Instant now) {
    this.statement = statement;
    this.now = now;
  }

  /** The columns of the rows, or null of events. */
  void columns(@Nullable List<String> known) {
    columns = known;
  }

  void define(String name, SqlValue value) {
    meanings.put(name, value);
  }

  /** The rows are new ones. */
  void rows(Map<String, SqlValue> columnsOfRows) {
    meanings = new HashMap<>(columnsOfRows);
    ofEvents = false;
  }

  /** From here on only the names that are defined mean something. */
  void closed() {
    ofEvents = false;
  }

  /** All values of a row are those of its columns. */
  Expression ofColumns(Expression leaf) {
    List<String> known = columns;
    return leaf instanceof AllTexts && known != null
        ? new JoinedValues(known.stream().<Expression>map(AtPath::column).toList())
        : leaf;
  }

  Expression read(Expression leaf) {
    if (leaf instanceof AtPath at) {
      SqlValue meaning = meanings.get(at.path().toString());
      return meaning == null ? base(leaf) : new Compiled(meaning);
    }
    if (leaf instanceof NamedExpression named) {
      SqlValue meaning = meanings.get(named.name());
      return meaning == null ? base(leaf) : new Compiled(meaning);
    }
    if (leaf instanceof AllTexts) {
      throw new Unsayable("a table has no text of a whole event");
    }
    if (leaf instanceof OfEvent || leaf instanceof SourceName) {
      throw new Unsayable("a table does not have '" + leaf + "'");
    }
    return leaf instanceof FunctionCall call && call.parts().isEmpty() ? present(call) : leaf;
  }

  /** What a name means in the event, whatever steps have made of the names in it. */
  private Expression base(Expression leaf) {
    if (leaf instanceof NamedExpression named) {
      return named.meaning().replacingPaths(this::base);
    }
    if (!(leaf instanceof AtPath at)) {
      return read(leaf);
    }
    if (ofEvents) {
      return new Compiled(statement.events().at(at.path()));
    }
    return new Compiled(meanings.getOrDefault(at.path().toString(), SqlValue.MISSING));
  }

  private Expression present(FunctionCall call) {
    return switch (call.function()) {
      case "now" -> new Literal(now.getEpochSecond());
      case "time" -> new Literal(EpochSeconds.seconds(now));
      default -> call;
    };
  }

  /** The seconds since 1970 of an event or row. */
  String time(ExpressionCompiler expressions, Dialect dialect) {
    if (columns == null) {
      return dialect.epoch(expressions.time(base(EVENT_TIME)));
    }
    SqlValue seconds = meanings.get("_time");
    if (columns.contains("_time") && seconds != null && seconds.kind() == Kind.INTEGER) {
      return seconds.text();
    }
    if (!columns.contains("_time") && columns.contains("eventTime")) {
      return dialect.epoch(expressions.time(read(EVENT_TIME)));
    }
    throw new Unsayable("it knows no time of these rows");
  }
}
