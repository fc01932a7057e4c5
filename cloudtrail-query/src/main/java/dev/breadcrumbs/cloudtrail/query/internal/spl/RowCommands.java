package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Dedup;
import dev.breadcrumbs.cloudtrail.query.internal.command.Head;
import dev.breadcrumbs.cloudtrail.query.internal.command.Reverse;
import dev.breadcrumbs.cloudtrail.query.internal.command.Tail;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.List;

/** Reads commands that keep some rows, in some order. */
final class RowCommands {
  private static final int FEW = 10;

  private RowCommands() {}

  static void head(SplReader reader, Token name) {
    int limit = limit(reader, name);
    reader.add(name, () -> new Head(limit));
  }

  static void tail(SplReader reader, Token name) {
    int limit = limit(reader, name);
    reader.add(name, () -> new Tail(limit));
  }

  private static int limit(SplReader reader, Token name) {
    if (reader.peek(Mode.LIST).isSign("(")) {
      throw reader.fail(
          reader.peek(Mode.LIST), name.raw() + " takes a number of rows here, and no condition");
    }
    OptionParser options = new OptionParser(reader, name, "limit").read();
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
