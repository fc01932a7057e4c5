package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import java.util.List;
import java.util.Locale;

/** Reads commands that take values from elsewhere: other searches, tables, and a resolver. */
final class JoinCommands {
  private JoinCommands() {}

  static void append(SplReader reader, Token name) {
    TableQuery other = subsearch(reader);
    reader.addRows(name, () -> new Append(other));
  }

  static void join(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "type", "max").read();
    if (reader.peek(Mode.LIST).isSign("[")) {
      throw reader.fail(reader.peek(Mode.LIST), "join needs a field: join userName [search ...]");
    }
    List<Field> fields = new FieldListParser(reader).fields();
    options.read();
    TableQuery other = subsearch(reader);
    boolean left = isLeft(reader, options);
    int max = options.number("max", 1);
    Field[] on = fields.toArray(Field[]::new);
    Join join = left ? Join.left(other, on) : Join.inner(other, on);
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

  private static TableQuery subsearch(SplReader reader) {
    Token start = reader.expectSign(Mode.LIST, "[");
    TableQuery found = SplParser.within(reader, start);
    reader.expectSign(Mode.LIST, "]");
    return found;
  }

  static void iplocation(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "prefix", "allfields").read();
    Field field = new FieldListParser(reader).field();
    options.read();
    reader.add(
        name,
        () ->
            new Iplocation(
                field,
                SplNames.checked(options.text("prefix", "")),
                options.flag("allfields", false),
                reader.context().environment().resolver()));
  }

  static void lookup(SplReader reader, Token name) {
    FieldListParser names = new FieldListParser(reader);
    Token table = names.name();
    Lookup lookup =
        reader.checked(
            table, () -> Lookup.in(reader.context().environment().tableNamed(table.text())));
    while (!reader.atEnd(Mode.LIST) && !isOutput(reader.peek(Mode.LIST))) {
      Token column = names.name();
      Field field = reader.acceptWord(Mode.LIST, "as") ? names.field() : names.field(column);
      Lookup shorter = lookup;
      lookup = reader.checked(column, () -> shorter.on(column.text(), field));
      reader.acceptSign(Mode.LIST, ",");
    }
    Lookup whole = reader.atEnd(Mode.LIST) ? lookup : outputs(reader, lookup);
    reader.add(name, () -> new LookupRows(whole));
  }

  private static boolean isOutput(Token token) {
    return token.isWord("output") || token.isWord("outputnew");
  }

  private static Lookup outputs(SplReader reader, Lookup without) {
    FieldListParser names = new FieldListParser(reader);
    Lookup lookup = reader.next(Mode.LIST).isWord("outputnew") ? without.onlyNew() : without;
    do {
      Token column = names.name();
      String output = reader.acceptWord(Mode.LIST, "as") ? names.newName() : column.text();
      Lookup shorter = lookup;
      lookup = reader.checked(column, () -> shorter.outputAs(column.text(), output));
    } while (reader.acceptSign(Mode.LIST, ",") || !reader.atEnd(Mode.LIST));
    return lookup;
  }
}
