package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Dedup;
import dev.breadcrumbs.cloudtrail.query.internal.command.Head;
import dev.breadcrumbs.cloudtrail.query.internal.command.HeadWhile;
import dev.breadcrumbs.cloudtrail.query.internal.command.Reverse;
import dev.breadcrumbs.cloudtrail.query.internal.command.Tail;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.List;

/** Reads commands that keep some rows, in some order. */
final class RowCommands {
  private static final int FEW = 10;

  private RowCommands() {}

  static void head(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "limit", "null", "keeplast").read();
    if (!reader.peek(Mode.LIST).isSign("(")) {
      int limit = limit(reader, options);
      requireNone(reader, options, "null", "keeplast");
      reader.add(name, () -> new Head(limit));
      return;
    }
    Clause clause = new EvalParser(reader).clause();
    options.read();
    reader.add(
        name,
        () ->
            HeadWhile.of(
                clause,
                options.number("limit", 0),
                options.flag("null", false),
                options.flag("keeplast", false)));
  }

  private static void requireNone(SplReader reader, OptionParser options, String... names) {
    for (String each : names) {
      Token token = options.token(each);
      if (token != null) {
        throw reader.fail(token, each + "= belongs to a condition: head (count>5) " + each + "=t");
      }
    }
  }

  static void tail(SplReader reader, Token name) {
    int limit = limit(reader, name);
    reader.add(name, () -> new Tail(limit));
  }

  private static int limit(SplReader reader, Token name) {
    if (reader.peek(Mode.LIST).isSign("(")) {
      throw reader.fail(
          reader.peek(Mode.LIST), name.raw() + " takes a number of rows, and no condition");
    }
    return limit(reader, new OptionParser(reader, name, "limit").read());
  }

  private static int limit(SplReader reader, OptionParser options) {
    return reader.atEnd(Mode.LIST)
        ? options.number("limit", FEW)
        : OptionParser.number(reader, reader.next(Mode.LIST));
  }

  static void reverse(SplReader reader, Token name) {
    reader.add(name, Reverse::new);
  }

  static void dedup(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "keepempty", "consecutive").read();
    Token first = reader.peek(Mode.LIST);
    int keep =
        OptionParser.isNumber(first) ? OptionParser.number(reader, reader.next(Mode.LIST)) : 1;
    options.read();
    List<NamedValue> fields = new FieldListParser(reader).fields();
    options.read();
    reader.add(
        name,
        () ->
            new Dedup(
                keep,
                fields,
                options.flag("keepempty", false),
                options.flag("consecutive", false)));
    if (reader.acceptWord(Mode.LIST, "sortby")) {
      SortCommand.keys(reader, name, 0);
    }
  }
}
