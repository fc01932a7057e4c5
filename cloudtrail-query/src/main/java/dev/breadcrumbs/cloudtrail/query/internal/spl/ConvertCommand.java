package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Convert;
import dev.breadcrumbs.cloudtrail.query.internal.command.ConvertTerm;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.function.Conversion;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code convert}. */
final class ConvertCommand {
  /** Takes names out of those that a star stands for. */
  private static final String NONE = "none";

  private final SplReader reader;
  private final List<ConvertTerm> terms = new ArrayList<>();
  private final Set<String> starred = new HashSet<>();
  private final Set<String> excluded = new HashSet<>();

  private ConvertCommand(SplReader reader) {
    this.reader = reader;
  }

  static void read(SplReader reader, Token name) {
    OptionParser options = new OptionParser(reader, name, "timeformat").read();
    ConvertCommand command = new ConvertCommand(reader);
    do {
      command.term();
      reader.acceptSign(Mode.LIST, ",");
      options.read();
    } while (!reader.atEnd(Mode.LIST));
    String text = options.text("timeformat", Convert.TIMEFORMAT);
    Token place = options.token("timeformat");
    TimeFormat format = reader.checked(place == null ? name : place, () -> TimeFormat.of(text));
    List<ConvertTerm> converted = command.converted();
    if (!converted.isEmpty() || !command.hasStars()) {
      reader.add(name, () -> new Convert(format, converted));
    }
  }

  private boolean hasStars() {
    return !starred.isEmpty();
  }

  private List<ConvertTerm> converted() {
    return terms.stream()
        .filter(
            term ->
                !starred.contains(term.field().name()) || !excluded.contains(term.field().name()))
        .toList();
  }

  private void term() {
    Token word = reader.next(Mode.LIST);
    if (!word.is(Kind.WORD)) {
      throw reader.fail(
          word, "expected a function, such as ctime(_time), but there is " + word.shown());
    }
    boolean excludes = word.isWord(NONE);
    Conversion conversion = Conversion.named(word.raw());
    if (conversion == null && !excludes) {
      String hint = Suggestions.nearest(word.raw(), Conversion.words());
      throw reader.fail(
          word,
          "unknown function "
              + word.shown()
              + " of convert"
              + (hint.isEmpty() ? "; there are " + Conversion.words() + " and none" : hint));
    }
    reader.expectSign(Mode.LIST, "(");
    FieldListParser names = new FieldListParser(reader);
    Token field = names.name();
    reader.expectSign(Mode.LIST, ")");
    if (conversion == null) {
      exclude(names, field);
    } else {
      add(names, conversion, field);
    }
  }

  private void exclude(FieldListParser names, Token field) {
    if (names.isPattern(field)) {
      excluded.addAll(names.fitting(field));
    } else {
      excluded.add(names.field(field).name());
    }
  }

  private void add(FieldListParser names, Conversion conversion, Token field) {
    if (names.isPattern(field)) {
      for (String each : names.fitting(field)) {
        ConvertTerm term = new ConvertTerm(conversion, reader.names().field(each));
        starred.add(term.field().name());
        terms.add(term);
      }
      return;
    }
    ConvertTerm term = new ConvertTerm(conversion, names.field(field));
    terms.add(reader.acceptWord(Mode.LIST, "as") ? term.as(names.newName()) : term);
  }
}
