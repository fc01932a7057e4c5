package dev.breadcrumbs.cloudtrail.query.internal.syntax;

import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens, as they are asked for. Comments, in three backticks, are blank. For one
 * thread.
 */
public final class Lexer {
  private static final List<String> SIGNS_OF_TWO = List.of("!=", "<=", ">=", "==", "<>");
  private static final String COMMENT = "```";

  private final MacroText source;

  /** The source's text, which grows as macros are met. */
  private String text;

  private int at;
  private @Nullable Token peeked;
  private @Nullable Mode peekedMode;

  public Lexer(MacroText source) {
    this.source = source;
    this.text = source.text();
  }

  public String text() {
    return text;
  }

  /** The call of a macro that a token comes from; null if it is written as it is. */
  public @Nullable String macroOf(Token token) {
    return source.callAt(token.start());
  }

  /** Where the next token may begin; {@link #back} leads there again. */
  public int mark() {
    return at;
  }

  public void back(int mark) {
    at = mark;
    peeked = null;
  }

  public Token peek(Mode mode) {
    if (peeked == null || peekedMode != mode) {
      peeked = read(mode);
      peekedMode = mode;
    }
    return peeked;
  }

  public Token next(Mode mode) {
    Token token = peek(mode);
    at = token.end();
    peeked = null;
    return token;
  }

  private Token read(Mode mode) {
    int start = behindBlanks(at);
    while (isMacro(start)) {
      replaceMacro(start);
      start = behindBlanks(start);
    }
    if (start == text.length()) {
      return new Token(Kind.END, "", start, start);
    }
    char first = text.charAt(start);
    if (first == '"') {
      return quoted(Kind.TEXT, start);
    }
    if (first == '\'' && (mode == Mode.EVAL || mode == Mode.LIST)) {
      return quoted(Kind.NAME, start);
    }
    return mode == Mode.EVAL ? ofExpression(start) : ofList(start, mode);
  }

  /** Whether the call of a macro begins here, and no comment. */
  private boolean isMacro(int place) {
    return text.startsWith("`", place) && !text.startsWith(COMMENT, place);
  }

  private void replaceMacro(int place) {
    source.replaceCall(place);
    text = source.text();
  }

  private int behindBlanks(int from) {
    int next = from;
    while (next < text.length()) {
      if (isBlank(text.charAt(next))) {
        next++;
      } else if (text.startsWith(COMMENT, next)) {
        int end = text.indexOf(COMMENT, next + COMMENT.length());
        if (end < 0) {
          throw new SyntaxException("the comment has no end", next);
        }
        next = end + COMMENT.length();
      } else {
        return next;
      }
    }
    return next;
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private Token quoted(Kind kind, int start) {
    char quote = text.charAt(start);
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      throw new SyntaxException("no second " + quote + " ends what begins", start);
    }
    return new Token(kind, text.substring(start + 1, end), start, end + 1);
  }

  private Token ofList(int start, Mode mode) {
    char first = text.charAt(start);
    boolean leads = mode == Mode.LIST && (first == '-' || first == '+');
    if (leads || endsWord(start, mode)) {
      return sign(start);
    }
    int end = start + 1;
    while (end < text.length()) {
      // Glued to a word, a macro is a part of it: it is but text.
      if (isMacro(end)) {
        replaceMacro(end);
      } else if (endsWord(end, mode)) {
        break;
      } else {
        end++;
      }
    }
    return new Token(Kind.WORD, text.substring(start, end), start, end);
  }

  private boolean endsWord(int place, Mode mode) {
    char character = text.charAt(place);
    if (isBlank(character) || "()|,\"[]`".indexOf(character) >= 0) {
      return true;
    }
    if (mode == Mode.VALUE) {
      return false;
    }
    if (mode == Mode.LIST && character == '\'') {
      return true;
    }
    return "=<>".indexOf(character) >= 0 || (character == '!' && text.startsWith("!=", place));
  }

  private Token sign(int start) {
    for (String two : SIGNS_OF_TWO) {
      if (text.startsWith(two, start)) {
        return new Token(Kind.SIGN, two, start, start + 2);
      }
    }
    return new Token(Kind.SIGN, text.substring(start, start + 1), start, start + 1);
  }

  private Token ofExpression(int start) {
    char first = text.charAt(start);
    if (isDigit(start) || (first == '.' && isDigit(start + 1) && !isBehindOperand(start))) {
      return number(start);
    }
    if (isWordPart(start)) {
      return word(start, start);
    }
    if ("()|,[]=<>!+-*/%.".indexOf(first) < 0) {
      throw new SyntaxException("unexpected '" + shown(start) + "'", start);
    }
    return sign(start);
  }

  private String shown(int place) {
    return text.substring(place, text.offsetByCodePoints(place, 1));
  }

  private boolean isBehindOperand(int place) {
    return place > 0 && (isWordPart(place - 1) || "\"')".indexOf(text.charAt(place - 1)) >= 0);
  }

  private Token number(int start) {
    int end = digits(start);
    if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
      end = digits(end + 1);
    }
    end = exponent(end);
    return end < text.length() && isWordPart(end)
        ? word(start, end)
        : new Token(Kind.NUMBER, text.substring(start, end), start, end);
  }

  private int exponent(int from) {
    if (from >= text.length() || "eE".indexOf(text.charAt(from)) < 0) {
      return from;
    }
    boolean signed = from + 1 < text.length() && "+-".indexOf(text.charAt(from + 1)) >= 0;
    int first = signed ? from + 2 : from + 1;
    return isDigit(first) ? digits(first) : from;
  }

  private int digits(int from) {
    int end = from;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  private boolean isDigit(int place) {
    return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
  }

  private boolean isWordPart(int place) {
    return place < text.length()
        && (Character.isLetterOrDigit(text.charAt(place)) || text.charAt(place) == '_');
  }

  /** A name: words joined by dots without blanks, each of which may be marked as an array. */
  private Token word(int start, int from) {
    int end = from;
    while (end < text.length()) {
      if (isWordPart(end)) {
        end++;
      } else if (text.startsWith("{}", end)) {
        end += 2;
      } else if (text.charAt(end) == '.' && isWordPart(end + 1)) {
        end += 2;
      } else {
        break;
      }
    }
    return new Token(Kind.WORD, text.substring(start, end), start, end);
  }
}
