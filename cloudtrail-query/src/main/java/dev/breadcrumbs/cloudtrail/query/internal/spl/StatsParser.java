package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.AggregationItem;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsFunction;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads functions of {@code stats}, and what they are grouped by. */
final class StatsParser {
  private final SplReader reader;
  private @Nullable List<AggregationItem> starredItems;

  StatsParser(SplReader reader) {
    this.reader = reader;
  }

  /** One function or more, with commas or without. */
  List<Aggregation> aggregates() {
    List<Aggregation> aggregates = new ArrayList<>();
    do {
      if (!addedStarred(aggregates)) {
        aggregates.add(aggregate());
      }
      reader.acceptSign(Mode.LIST, ",");
    } while (!reader.atEnd(Mode.LIST) && !endsFunctions());
    return aggregates;
  }

  /** The same, where fields may have stars; those that the run finds go into another list. */
  List<Aggregation> aggregates(List<AggregationItem> starred) {
    starredItems = starred;
    return reader.peek(Mode.LIST).isWord("by") ? List.of() : aggregates();
  }

  private boolean endsFunctions() {
    Token token = reader.peek(Mode.LIST);
    return token.isWord("by")
        || token.isWord("over")
        || (token.is(Kind.WORD) && reader.isFollowedBy(Mode.LIST, List.of("=")));
  }

  /** Columns behind {@code by}; none if there is no such word. */
  List<NamedValue> by() {
    return reader.acceptWord(Mode.LIST, "by") ? new FieldListParser(reader).columns() : List.of();
  }

  /** Reads a function of a name with stars, if that is what is next. */
  private boolean addedStarred(List<Aggregation> aggregates) {
    Token field = reader.argument();
    if (field == null || !new FieldListParser(reader).isPattern(field)) {
      return false;
    }
    Token function = reader.next(Mode.LIST);
    AggregationItem item = reader.checked(function, () -> starred(function));
    if (starredItems != null) {
      starredItems.add(item);
    } else if (reader.namesAreFound()) {
      throw reader.fail(field, "names with stars are for stats, and not for this command");
    } else {
      aggregates.addAll(item.of(reader.fieldsOf(item.starred())));
    }
    return true;
  }

  private AggregationItem starred(Token function) {
    StatsFunction known = function(function);
    reader.expectSign(Mode.LIST, "(");
    Token field = reader.next(Mode.LIST);
    reader.expectSign(Mode.LIST, ")");
    String wanted =
        reader.acceptWord(Mode.LIST, "as") ? newName() : function.raw() + "(" + field.text() + ")";
    return new AggregationItem(known, reader.starred(field.text()), wanted);
  }

  Aggregation aggregate() {
    Token function = reader.next(Mode.LIST);
    if (!function.is(Kind.WORD)) {
      throw reader.fail(
          function, "expected a function, such as count, but there is " + function.shown());
    }
    StatsFunction known = function(function);
    Aggregation made =
        reader.acceptSign(Mode.LIST, "(") ? ofArgument(function, known) : ofAll(function, known);
    if (reader.acceptWord(Mode.LIST, "as")) {
      return made.as(newName());
    }
    reader.checked(function, () -> SplNames.checked(made.name()));
    return made;
  }

  private String newName() {
    return new FieldListParser(reader).newName();
  }

  private StatsFunction function(Token token) {
    try {
      return StatsFunction.named(token.raw());
    } catch (IllegalArgumentException e) {
      String hint = Suggestions.nearest(token.raw(), StatsFunction.names());
      throw reader.fail(
          token,
          "unknown function "
              + token.shown()
              + " of stats"
              + (hint.isEmpty() ? "; there are " + StatsFunction.names() : hint));
    }
  }

  private Aggregation ofAll(Token token, StatsFunction function) {
    if (function.needsField()) {
      throw reader.fail(
          token, token.raw() + " needs a field, such as " + token.raw() + "(eventName)");
    }
    return Aggregation.count().as(token.raw());
  }

  private Aggregation ofArgument(Token token, StatsFunction function) {
    if (reader.acceptSign(Mode.LIST, ")")) {
      return ofAll(token, function);
    }
    Token first = reader.peek(Mode.LIST);
    boolean computes = first.isWord("eval") && reader.isFollowedBy(Mode.LIST, List.of("("));
    if (computes) {
      reader.next(Mode.LIST);
      Expression value = computed();
      Token end = reader.expectSign(Mode.LIST, ")");
      String typed = reader.slice(token.start(), end.end());
      return Aggregation.of(function, new NamedValue(typed, value)).as(typed);
    }
    NamedValue field = new FieldListParser(reader).field();
    reader.expectSign(Mode.LIST, ")");
    return Aggregation.of(function, field).as(token.raw() + "(" + first.text() + ")");
  }

  /** What is computed in brackets. */
  private Expression computed() {
    reader.expectSign(Mode.EVAL, "(");
    Expression value = new EvalParser(reader).expression();
    reader.expectSign(Mode.EVAL, ")");
    return value;
  }
}
