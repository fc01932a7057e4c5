package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Append;
import dev.breadcrumbs.cloudtrail.query.internal.command.JoinRows;
import dev.breadcrumbs.cloudtrail.query.internal.command.JoinTerms;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.Iplocation;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupRows;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupTerms;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Reads commands that take values from elsewhere: other searches, tables, and a resolver. */
final class JoinCommands {
  private JoinCommands() {}

  static void append(SplReader reader, Token name) {
    CommandList other =
        reader.shape().open() ? subsearch(reader, SplParser::eventsWithin) : subsearch(reader);
    reader.add(name, () -> new Append(other));
  }

  static void join(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "type", "max").read();
    if (reader.peek(Mode.LIST).isSign("[")) {
      throw reader.fail(reader.peek(Mode.LIST), "join needs a field: join userName [search ...]");
    }
    List<NamedValue> fields = new FieldListParser(reader).fields();
    options.read();
    CommandList other = subsearch(reader);
    boolean left = isLeft(reader, options);
    int max = options.number("max", 1);
    JoinTerms join = left ? JoinTerms.left(other, fields) : JoinTerms.inner(other, fields);
    reader.add(name, () -> new JoinRows(join.max(max)));
  }

  private static boolean isLeft(SplReader reader, OptionParser options) {
    Token type = options.token("type");
    return switch (options.text("type", "inner").toLowerCase(Locale.ROOT)) {
      case "left", "outer" -> true;
      case "inner" -> false;
      default ->
          throw reader.fail(
              type == null ? reader.peek(Mode.LIST) : type, "type of join is inner, left or outer");
    };
  }

  private static CommandList subsearch(SplReader reader) {
    return subsearch(reader, SplParser::within);
  }

  private static CommandList subsearch(
      SplReader reader, BiFunction<SplReader, Token, CommandList> reading) {
    Token start = reader.expectSign(Mode.LIST, "[");
    CommandList found = reading.apply(reader, start);
    reader.expectSign(Mode.LIST, "]");
    return found;
  }

  static void iplocation(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "prefix", "allfields").read();
    NamedValue field = new FieldListParser(reader).field();
    options.read();
    reader.add(
        name,
        () ->
            new Iplocation(
                field,
                SplNames.checked(options.text("prefix", "")),
                options.flag("allfields", false),
                reader.context().resolver()));
  }

  static void lookup(SplReader reader, Token name) {
    FieldListParser names = new FieldListParser(reader);
    Token table = names.name();
    LookupTerms lookup =
        reader.checked(table, () -> LookupTerms.in(reader.context().tableNamed(table.text())));
    while (!reader.atEnd(Mode.LIST) && !isOutput(reader.peek(Mode.LIST))) {
      Token column = names.name();
      NamedValue field = reader.acceptWord(Mode.LIST, "as") ? names.field() : names.field(column);
      LookupTerms shorter = lookup;
      lookup = reader.checked(column, () -> shorter.on(column.text(), field));
      reader.acceptSign(Mode.LIST, ",");
    }
    LookupTerms whole = reader.atEnd(Mode.LIST) ? lookup : outputs(reader, lookup);
    reader.add(name, () -> new LookupRows(whole));
  }

  private static boolean isOutput(Token token) {
    return token.isWord("output") || token.isWord("outputnew");
  }

  private static LookupTerms outputs(SplReader reader, LookupTerms without) {
    FieldListParser names = new FieldListParser(reader);
    LookupTerms lookup = reader.next(Mode.LIST).isWord("outputnew") ? without.onlyNew() : without;
    do {
      Token column = names.name();
      String output = reader.acceptWord(Mode.LIST, "as") ? names.newName() : column.text();
      LookupTerms shorter = lookup;
      lookup = reader.checked(column, () -> shorter.outputAs(column.text(), output));
    } while (reader.acceptSign(Mode.LIST, ",") || !reader.atEnd(Mode.LIST));
    return lookup;
  }
}
