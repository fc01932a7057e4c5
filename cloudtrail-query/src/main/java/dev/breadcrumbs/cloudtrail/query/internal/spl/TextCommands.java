package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Filter;
import dev.breadcrumbs.cloudtrail.query.internal.command.Makemv;
import dev.breadcrumbs.cloudtrail.query.internal.command.Nomv;
import dev.breadcrumbs.cloudtrail.query.internal.command.Rex;
import dev.breadcrumbs.cloudtrail.query.internal.command.Sed;
import dev.breadcrumbs.cloudtrail.query.internal.command.SpathAll;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Matches;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RawText;
import dev.breadcrumbs.cloudtrail.query.internal.expression.SedScript;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Eval;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads commands that take texts apart. */
final class TextCommands {
  private TextCommands() {}

  static void rex(SplReader reader, Token name) {
    OptionParser options =
        new OptionParser(reader, name, "field", "max_match", "mode", "offset_field").read();
    Token field = options.token("field");
    Token offset = options.token("offset_field");
    if (offset != null) {
      throw reader.fail(offset, "rex has no offset_field= here");
    }
    Token regex = regex(reader);
    options.read();
    Token mode = options.token("mode");
    if (mode != null) {
      sed(reader, mode, inOrRaw(reader, name, field), regex);
      return;
    }
    int maximum = options.number("max_match", 1);
    NamedValue from = inOrRaw(reader, name, field);
    reader.add(regex, () -> new Rex(from.expression(), Regex.of(regex.regex()), maximum));
  }

  /** The field to look in: the whole event where none is named. */
  private static NamedValue inOrRaw(SplReader reader, Token name, @Nullable Token field) {
    FieldListParser names = new FieldListParser(reader);
    return field == null
        ? reader.checked(name, () -> reader.names().field(RawText.NAME))
        : names.field(field);
  }

  private static void sed(SplReader reader, Token mode, NamedValue changed, Token script) {
    if (!mode.isWord("sed")) {
      throw reader.fail(mode, "the mode of rex is sed, not " + mode.shown());
    }
    reader.add(script, () -> new Sed(changed, SedScript.of(script.regex())));
  }

  static void nomv(SplReader reader, Token name) {
    NamedValue field = new FieldListParser(reader).field();
    reader.add(name, () -> new Nomv(field));
  }

  private static Token regex(SplReader reader) {
    Token regex = reader.next(Mode.LIST);
    if (!regex.is(Kind.TEXT)) {
      throw reader.fail(
          regex, "expected a regular expression in quotes, but there is " + regex.shown());
    }
    return regex;
  }

  static void regex(SplReader reader, Token name) {
    boolean alone =
        reader.peek(Mode.LIST).is(Kind.TEXT) && !reader.isFollowedBy(Mode.LIST, List.of("=", "!="));
    NamedValue field = alone ? inOrRaw(reader, name, null) : new FieldListParser(reader).field();
    boolean found = alone || isEqual(reader, reader.next(Mode.LIST));
    Token regex = regex(reader);
    reader.add(
        regex,
        () -> {
          Clause matches = new Matches(field.expression(), Regex.of(regex.regex()));
          return new Filter(found ? matches : Not.of(matches));
        });
  }

  private static boolean isEqual(SplReader reader, Token sign) {
    if (!sign.isSign("=") && !sign.isSign("!=")) {
      throw reader.fail(sign, "expected = or !=, but there is " + sign.shown());
    }
    return sign.isSign("=");
  }

  static void makemv(SplReader reader, Token name) {
    OptionParser options =
        new OptionParser(reader, name, "delim", "allowempty", "tokenizer").read();
    Token tokenizer = options.token("tokenizer");
    if (tokenizer != null) {
      throw reader.fail(tokenizer, "makemv has no tokenizer= here; use rex with max_match=0");
    }
    NamedValue field = new FieldListParser(reader).field();
    options.read();
    reader.add(
        name,
        () -> new Makemv(field, options.text("delim", " "), options.flag("allowempty", false)));
  }

  /**
   * Fields of an event are known as they are, so that only a path in another text has to be read.
   */
  static void spath(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "input", "output", "path").read();
    Token path = options.token("path");
    if (path == null && !reader.atEnd(Mode.LIST)) {
      path = new FieldListParser(reader).name();
      options.read();
    }
    Token input = options.token("input");
    if (path == null) {
      if (input != null) {
        Token output = options.token("output");
        if (output != null) {
          throw reader.fail(
              output, "spath with output= needs path=: which value of " + input.raw());
        }
        all(reader, name, new FieldListParser(reader).field(input));
      }
      return;
    }
    add(reader, path, input, options.text("output", path.text()));
  }

  /** Fields of an event are known as they are; those of another text are made. */
  private static void all(SplReader reader, Token name, NamedValue input) {
    if (!input.name().equals(RawText.NAME)) {
      reader.add(name, () -> new SpathAll(input));
    }
  }

  private static void add(SplReader reader, Token path, @Nullable Token input, String output) {
    FieldListParser names = new FieldListParser(reader);
    reader.add(
        path,
        () ->
            new Eval(
                SplNames.checked(output),
                input == null
                    ? names.field(path).expression()
                    : new FunctionCall(
                        "spath",
                        List.of(names.field(input).expression(), new Literal(path.text())))));
  }
}
