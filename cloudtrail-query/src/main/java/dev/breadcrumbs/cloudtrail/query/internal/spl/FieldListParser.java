package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.starred.FieldItem;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads names, with commas between them or without, in quotes or without. */
final class FieldListParser {
  /** Words that end a list of names, unless they are quoted. */
  private static final Set<String> ENDS =
      Set.of("by", "as", "over", "output", "outputnew", "where", "with", "sortby");

  /** The text of a whole event. */
  private static final String RAW = "_raw";

  private final SplReader reader;
  private boolean dropsRaw;
  private boolean named;

  FieldListParser(SplReader reader) {
    this.reader = reader;
  }

  /** Passes over {@code _raw} where rows have no such column: there is nothing to take away. */
  FieldListParser withoutRaw() {
    dropsRaw = true;
    return this;
  }

  /** Has fields named as they are typed, as columns are. */
  FieldListParser ofColumns() {
    named = true;
    return this;
  }

  /** One name at least, each of a field. */
  List<NamedValue> fields() {
    List<NamedValue> fields = new ArrayList<>();
    do {
      fields.add(field());
    } while (goesOn());
    return fields;
  }

  /** One name at least; what has stars stands for names that the run finds, if those are many. */
  List<FieldItem> items() {
    List<FieldItem> items = new ArrayList<>();
    do {
      Token token = name();
      if (isPattern(token) && reader.namesAreFound()) {
        items.add(FieldItem.of(reader.checked(token, () -> reader.starred(token.text()))));
      } else if (isPattern(token)) {
        fitting(token).forEach(name -> items.add(FieldItem.of(reader.names().field(name))));
      } else if (!isDropped(token)) {
        items.add(FieldItem.of(named ? column(token) : field(token)));
      }
    } while (goesOn());
    return items;
  }

  /** The same where the columns have to be known. */
  List<NamedValue> fieldsOrPatterns() {
    Token first = reader.peek(Mode.LIST);
    List<FieldItem> items = items();
    if (FieldItem.anyStarred(items)) {
      throw reader.fail(first, "names with stars can only stand here behind stats or table");
    }
    return FieldItem.fields(items);
  }

  /** Columns, each named as it is typed; {@code as} gives another name. */
  List<NamedValue> columns() {
    List<NamedValue> columns = new ArrayList<>();
    do {
      columns.add(column(name()));
    } while (goesOn());
    return columns;
  }

  /** A column, named as it is typed, or as what stands behind {@code as}. */
  NamedValue column(Token token) {
    NamedValue field = field(token);
    String made = reader.acceptWord(Mode.LIST, "as") ? newName() : token.text();
    return new NamedValue(made, field.expression());
  }

  private boolean isDropped(Token token) {
    return dropsRaw
        && token.text().equals(RAW)
        && !reader.shape().open()
        && !reader.names().isMade(RAW);
  }

  /** Whether a name has stars, and is not known as it is. */
  boolean isPattern(Token token) {
    return token.text().indexOf('*') >= 0
        && !token.text().startsWith(FieldPath.RAW)
        && !reader.names().isMade(token.text());
  }

  List<String> fitting(Token token) {
    return reader.checked(token, () -> reader.fitting(token));
  }

  private boolean goesOn() {
    if (reader.acceptSign(Mode.LIST, ",")) {
      return true;
    }
    Token token = reader.peek(Mode.LIST);
    return (token.is(Kind.WORD) && !isEnd(token) && !isOption()) || token.isQuoted();
  }

  private boolean isOption() {
    return reader.isFollowedBy(Mode.LIST, List.of("="));
  }

  private static boolean isEnd(Token token) {
    return ENDS.contains(token.raw().toLowerCase(Locale.ROOT));
  }

  NamedValue field() {
    return field(name());
  }

  NamedValue field(Token token) {
    return reader.checked(token, () -> reader.names().field(token.text()));
  }

  /** The next token, which must be a name. */
  Token name() {
    Token token = reader.next(Mode.LIST);
    if (!token.isQuoted() && (!token.is(Kind.WORD) || isEnd(token))) {
      throw reader.fail(token, "expected a field, but there is " + token.shown());
    }
    return reader.withArguments(token);
  }

  /** A name that is to be made. */
  String newName() {
    Token token = name();
    return reader.checked(token, () -> SplNames.checked(token.text()));
  }
}
