package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.Project;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.MacroText;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Place;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.SyntaxException;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.NameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the commands of a search, one after the other. */
public final class SplParser {
  private static final int LONGEST = 1_000_000;

  /** What is shown of events that no command has made rows of. */
  private static final List<String> SHOWN =
      List.of("eventTime", "eventName", "userName", "awsRegion", "src_ip", "errorCode");

  private static final List<String> SHOWN_RAW =
      List.of(
          "eventTime",
          "eventName",
          "userIdentity.arn",
          "awsRegion",
          "sourceIPAddress",
          "errorCode");

  private final SplReader reader;

  private SplParser(SplReader reader) {
    this.reader = reader;
  }

  /** A search whose rows are shown; events are shown in a table. */
  public static CommandList table(String text, SplContext context) {
    return placed(text, context, reader -> table(read(reader)));
  }

  /** A search for events. */
  public static CommandList events(String text, SplContext context) {
    return placed(
        text,
        context,
        reader -> {
          CommandList commands = read(reader).commands();
          if (commands.isOfRows()) {
            throw new SyntaxException(
                "this makes rows of the events; only events are asked for", 0);
          }
          return commands;
        });
  }

  /** A condition on events. */
  public static Clause condition(String text, SplContext context) {
    return placed(
        text,
        context,
        reader -> {
          Mode mode = Mode.SEARCH;
          Clause clause;
          if (isWhere(reader)) {
            reader.next(Mode.SEARCH);
            mode = Mode.EVAL;
            clause = new EvalParser(reader).clause();
          } else {
            clause = new SearchParser(reader).parse();
          }
          Token rest = reader.peek(mode);
          if (!rest.is(Kind.END)) {
            throw reader.fail(rest, "unexpected " + rest.shown() + " in a condition");
          }
          return clause.replacingPaths(Shape.EVENTS::read);
        });
  }

  private static boolean isWhere(SplReader reader) {
    return reader.peek(Mode.SEARCH).isWord("where")
        && !reader.isFollowedBy(Mode.SEARCH, SearchParser.COMPARISONS);
  }

  /** Reads a text, and says errors in its terms, with their place. */
  private static <T> T placed(String text, SplContext context, Function<SplReader, T> read) {
    MacroCalls macros = new MacroCalls(context.macros());
    MacroText source = new MacroText(text, macros);
    try {
      requireLength(text);
      T made = read.apply(new SplReader(source, context, macros));
      macros.assumptions().forEach(context.notes());
      return made;
    } catch (SyntaxException e) {
      throw placed(text, source, e);
    }
  }

  private static SearchException placed(String text, MacroText source, SyntaxException e) {
    Place place = Place.of(text, source.written(e.offset()));
    String call = source.callAt(e.offset());
    String message = e.getMessage() == null ? "" : e.getMessage();
    int hint = Math.max(message.lastIndexOf("; "), 0);
    int at = hint == 0 ? message.length() : hint;
    return new SearchException(
        message.substring(0, at)
            + (call == null ? "" : ", in what `" + call + "` stands for,")
            + " at line "
            + place.line()
            + ", column "
            + place.column()
            + message.substring(at)
            + "\n"
            + place.picture());
  }

  private static void requireLength(String text) {
    if (text.length() > LONGEST) {
      throw new SyntaxException("a search has at most 1,000,000 characters", 0);
    }
  }

  private static SplReader read(SplReader reader) {
    new SplParser(reader).commands();
    Token rest = reader.peek(Mode.LIST);
    if (!rest.is(Kind.END)) {
      throw reader.fail(rest, "unexpected " + rest.shown());
    }
    return reader;
  }

  private void commands() {
    if (!reader.peek(Mode.SEARCH).isSign("|")) {
      reader.acceptWord(Mode.SEARCH, isSearchWord() ? "search" : "");
      Token first = reader.peek(Mode.SEARCH);
      reader.checkedly(first, () -> SearchParser.addTo(reader, first));
    }
    while (reader.acceptSign(Mode.LIST, "|")) {
      if (reader.returned() != null) {
        throw reader.fail(
            reader.peek(Mode.LIST), "a search in brackets ends with return or format");
      }
      command();
    }
  }

  /** Reads the search in brackets that begins here. */
  static CommandList within(SplReader outer, Token start) {
    SplReader reader = outer.ofSubsearch(start, outer.nesting());
    new SplParser(reader).commands();
    return table(reader);
  }

  /** Reads the search in brackets that begins here, and leaves events what they are. */
  static CommandList eventsWithin(SplReader outer, Token start) {
    SplReader reader = outer.ofSubsearch(start, outer.nesting());
    new SplParser(reader).commands();
    return reader.commands();
  }

  /** Reads the search in brackets that begins here, among the terms of another. */
  static SplReader amongTerms(SplReader outer, Token start, int nesting) {
    SplReader reader = outer.ofSubsearch(start, nesting).amongTerms();
    new SplParser(reader).commands();
    return reader;
  }

  /** The word {@code search} in front, unless it is a field that is compared. */
  private boolean isSearchWord() {
    return reader.peek(Mode.SEARCH).isWord("search")
        && !reader.isFollowedBy(Mode.SEARCH, SearchParser.COMPARISONS);
  }

  private void command() {
    Token name = reader.next(Mode.LIST);
    if (!name.is(Kind.WORD)) {
      throw reader.fail(name, "expected a command, but there is " + name.shown());
    }
    SplCommands.Reading reading = SplCommands.named(reader, name);
    // What nobody below has said of a token of its own is said of the command.
    reader.checkedly(name, () -> reading.read(reader, name));
    reader.expectEnd(Mode.LIST);
  }

  private static CommandList table(SplReader reader) {
    CommandList commands = reader.commands();
    if (commands.isOfRows()) {
      return commands;
    }
    List<NamedValue> fields = new ArrayList<>();
    for (String name : reader.context().vocabulary() == NameTable.RAW ? SHOWN_RAW : SHOWN) {
      fields.add(reader.names().field(name));
    }
    for (String made : commands.shape().names()) {
      if (!SHOWN.contains(made) && !SHOWN_RAW.contains(made)) {
        fields.add(NamedValue.named(made));
      }
    }
    return commands.with(fields, plain -> new Project("table", plain));
  }
}
