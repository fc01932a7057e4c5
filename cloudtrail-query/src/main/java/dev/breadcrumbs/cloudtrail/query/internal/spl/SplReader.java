package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Lexer;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.MacroSource;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.MacroText;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.SyntaxException;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a text is: the tokens to come, and the search that those before have made.
 * What goes wrong is said of a token.
 */
final class SplReader {
  private static final int MOST_COMMANDS = 1_000;
  private static final int MOST_NAMES = 10_000;
  private static final int MOST_PATTERNS = 1_000;
  private static final int MOST_SUBSEARCHES = 10;

  private final Lexer lexer;
  private final SplContext context;
  private final MacroSource macros;
  private CommandList commands = CommandList.EVENTS;
  private @Nullable SplNames names;
  private final int depth;
  private final int nesting;
  private int patterns;
  private boolean amongTerms;
  private @Nullable List<Returned> returned;

  SplReader(MacroText text, SplContext context, MacroSource macros) {
    this(new Lexer(text), context, macros, 0, 0);
  }

  private SplReader(Lexer lexer, SplContext context, MacroSource macros, int depth, int nesting) {
    this.lexer = lexer;
    this.context = context;
    this.macros = macros;
    this.depth = depth;
    this.nesting = nesting;
  }

  /** Reads on where this one is, what is a search of its own. */
  SplReader ofSubsearch(Token start, int nested) {
    if (depth == MOST_SUBSEARCHES) {
      throw fail(start, "searches nest at most " + MOST_SUBSEARCHES + " deep");
    }
    return new SplReader(lexer, context, macros, depth + 1, nested);
  }

  /** Reads another text where this one is: in quotes, or in brackets. */
  SplReader inside(String text, int nested) {
    Lexer other = new Lexer(new MacroText(text, macros));
    SplReader inside = new SplReader(other, context, macros, depth, nested);
    inside.commands = commands;
    return inside;
  }

  /** The known names that fit a name with stars, of which a text may only have so many. */
  List<String> fitting(Token pattern) {
    patterns++;
    if (patterns > MOST_PATTERNS) {
      throw new SearchException("a search has at most 1,000 names with stars");
    }
    return names().fitting(pattern.text());
  }

  /** Whether only the run finds which names there are. */
  boolean namesAreFound() {
    return shape().open() || shape().found();
  }

  /** A name with stars, of which a text may only have so many. */
  StarredName starred(String pattern) {
    patterns++;
    if (patterns > MOST_PATTERNS) {
      throw new SearchException("a search has at most 1,000 names with stars");
    }
    return names().starred(pattern);
  }

  /** The known columns that fit a name with stars. */
  List<NamedValue> fieldsOf(StarredName starred) {
    return shape().names().stream().filter(starred::fits).map(NamedValue::named).toList();
  }

  /** How deep in conditions all that is read here is: what works on them recurses. */
  int nesting() {
    return nesting;
  }

  /** The same, where {@code return} and {@code format} may end the search. */
  SplReader amongTerms() {
    amongTerms = true;
    return this;
  }

  /** Ends the search with what it returns: nothing for all columns. */
  void returns(Token cause, List<Returned> columns) {
    if (!amongTerms) {
      throw fail(
          cause,
          cause.raw()
              + " can only end a search in brackets among the terms of search:"
              + " eventName=RunInstances [search errorCode=AccessDenied | return 10 userName]");
    }
    returned = columns;
  }

  /** What ends the search, if anything. */
  @Nullable List<Returned> returned() {
    return returned;
  }

  SplContext context() {
    return context;
  }

  CommandList commands() {
    return commands;
  }

  Shape shape() {
    return commands.shape();
  }

  /** What names mean behind the commands that have been read. */
  SplNames names() {
    if (names == null) {
      names = new SplNames(shape(), context.vocabulary());
    }
    return names;
  }

  /** Makes the search longer by a command, of which a token is to blame if it does not fit. */
  void add(Token cause, Supplier<Command> command) {
    commands = checked(cause, () -> commands.with(command.get()));
    names = null;
    if (commands.commands().size() > MOST_COMMANDS) {
      throw fail(cause, "a search has at most 1,000 commands, and each eval counts");
    }
    if (shape().names().size() > MOST_NAMES) {
      throw fail(cause, "a search has at most 10,000 names");
    }
  }

  Token peek(Mode mode) {
    return lexer.peek(mode);
  }

  Token next(Mode mode) {
    return lexer.next(mode);
  }

  /** The text between two places, as it is written. */
  String slice(int start, int end) {
    return lexer.text().substring(start, end);
  }

  boolean acceptSign(Mode mode, String sign) {
    boolean found = peek(mode).isSign(sign);
    if (found) {
      next(mode);
    }
    return found;
  }

  boolean acceptWord(Mode mode, String word) {
    boolean found = peek(mode).isWord(word);
    if (found) {
      next(mode);
    }
    return found;
  }

  Token expectSign(Mode mode, String sign) {
    Token token = next(mode);
    if (!token.isSign(sign)) {
      throw fail(token, "expected '" + sign + "', but there is " + token.shown());
    }
    return token;
  }

  /** Whether a command's text has ended here. */
  boolean atEnd(Mode mode) {
    Token token = peek(mode);
    return token.is(Kind.END) || token.isSign("|") || token.isSign("]");
  }

  void expectEnd(Mode mode) {
    if (!atEnd(mode)) {
      throw fail(peek(mode), "unexpected " + peek(mode).shown());
    }
  }

  /** Whether a word and then a sign of this kind are next. */
  boolean isFollowedBy(Mode mode, List<String> signs) {
    int mark = lexer.mark();
    next(mode);
    Token second = peek(mode);
    boolean follows = signs.stream().anyMatch(second::isSign);
    lexer.back(mark);
    return follows;
  }

  /** The call of a macro that a token comes from; null if it is written as it is. */
  @Nullable String macroOf(Token token) {
    return lexer.macroOf(token);
  }

  /** What stands behind the bracket, if a word and a bracket are next. */
  @Nullable Token argument() {
    int mark = lexer.mark();
    boolean calls = next(Mode.LIST).is(Kind.WORD) && next(Mode.LIST).isSign("(");
    Token argument = calls ? next(Mode.LIST) : null;
    lexer.back(mark);
    return argument;
  }

  /**
   * A name, with what stands in brackets right behind it where that is the name of a column: stats
   * names its columns so.
   */
  Token withArguments(Token name) {
    Token next = peek(Mode.LIST);
    if (name.isQuoted() || !next.isSign("(") || next.start() != name.end()) {
      return name;
    }
    int mark = lexer.mark();
    int open = 0;
    do {
      next = next(Mode.LIST);
      open += next.isSign("(") ? 1 : 0;
      open -= next.isSign(")") ? 1 : 0;
    } while (open > 0 && !next.is(Kind.END));
    String called = slice(name.start(), next.end());
    if (names().isMade(called)) {
      return new Token(Kind.WORD, called, name.start(), next.end());
    }
    lexer.back(mark);
    return name;
  }

  SyntaxException fail(Token token, String message) {
    return new SyntaxException(message, token.start());
  }

  /** Does something that a token asks for, and blames the token if that fails. */
  void checkedly(Token token, Runnable work) {
    checked(
        token,
        () -> {
          work.run();
          return true;
        });
  }

  /** Makes something of a token, and blames the token if that fails. */
  <T> T checked(Token token, Supplier<T> made) {
    try {
      return made.get();
    } catch (SyntaxException e) {
      // It knows its place better.
      throw e;
    } catch (CloudTrailException | IllegalArgumentException e) {
      throw new SyntaxException(
          Objects.requireNonNullElse(e.getMessage(), "bad argument"), token.start(), e);
    }
  }
}
