package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Convert;
import dev.breadcrumbs.cloudtrail.query.internal.command.ConvertTerm;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.function.ConvertFunction;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code convert}. */
final class ConvertCommand {
  /** Takes names out of those that a star stands for. */
  private static final String NONE = "none";

  private final SplReader reader;
  private final List<ConvertTerm> terms = new ArrayList<>();
  private final Set<String> starred = new HashSet<>();
  private final Set<String> excluded = new HashSet<>();
  private boolean missing;

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
    String text = options.text("timeformat", ConvertFunction.TIME_FORMAT);
    Token place = options.token("timeformat");
    reader.checked(place == null ? name : place, () -> TimeFormat.of(text));
    List<ConvertTerm> converted = command.converted();
    if (!converted.isEmpty() || !command.mayBeEmpty()) {
      reader.add(name, () -> new Convert(text, converted));
    }
  }

  private boolean mayBeEmpty() {
    return missing || !starred.isEmpty();
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
    Set<String> functions = ConvertFunction.names();
    if (!functions.contains(word.raw().toLowerCase(Locale.ROOT))) {
      String hint = Suggestions.nearest(word.raw(), functions);
      throw reader.fail(
          word,
          "unknown function "
              + word.shown()
              + " of convert"
              + (hint.isEmpty() ? "; there are " + String.join(", ", functions) : hint));
    }
    reader.expectSign(Mode.LIST, "(");
    FieldListParser names = new FieldListParser(reader);
    Token field = names.name();
    reader.expectSign(Mode.LIST, ")");
    if (excludes) {
      exclude(names, field);
    } else {
      add(names, word.raw(), field);
    }
  }

  private void exclude(FieldListParser names, Token field) {
    if (names.isPattern(field)) {
      excluded.addAll(names.fitting(field));
    } else {
      excluded.add(names.field(field).name());
    }
  }

  private void add(FieldListParser names, String function, Token field) {
    if (names.isPattern(field)) {
      for (String each : names.fitting(field)) {
        ConvertTerm term = new ConvertTerm(function, reader.names().field(each));
        starred.add(term.field().name());
        terms.add(term);
      }
      return;
    }
    if (isMissing(field)) {
      missing = true;
      reader
          .context()
          .notes()
          .accept("`" + reader.macroOf(field) + "`: there is no column " + field.text());
      if (reader.acceptWord(Mode.LIST, "as")) {
        names.newName();
      }
      return;
    }
    ConvertTerm term = new ConvertTerm(function, names.field(field));
    terms.add(reader.acceptWord(Mode.LIST, "as") ? term.as(names.newName()) : term);
  }

  /** What a macro converts need not be there, as in Splunk; what is typed must be. */
  private boolean isMissing(Token field) {
    return reader.macroOf(field) != null
        && !reader.namesAreFound()
        && ColumnNames.find(field.text(), reader.shape().names()) == null;
  }
}
