package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How names and texts are written in a search, so that they are read as what they are. */
public final class Quotes {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

  /** Words with a meaning of their own among values. */
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "not", "xor", "in", "like", "true", "false", "null");

  /** Words with a meaning of their own in a list of names. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "not",
          "by",
          "as",
          "where",
          "over",
          "output",
          "outputnew",
          "with",
          "desc",
          "asc",
          "d",
          "sortby",
          "eval",
          "num",
          "ip",
          "str",
          "auto");

  private Quotes() {}

  private static boolean isOf(Set<String> words, String name) {
    return words.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A name among values: in single quotes where it is more than one word. */
  public static String inEval(String name) {
    return WORD.matcher(name).matches() && !isOf(OPERATORS, name)
        ? name
        : "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** A name in a list of names: in double quotes where it is no path. */
  public static String inList(String name) {
    return PATH.matcher(name).matches() && !isOf(KEYWORDS, name) ? name : text(name);
  }

  /** A plain field in a list of names. */
  public static String inList(Expression plain) {
    if (plain instanceof NamedExpression named) {
      return inList(named.name());
    }
    return inList(plain instanceof WrittenName spelled ? spelled.text() : path(plain));
  }

  private static String path(Expression plain) {
    return plain instanceof AtPath at ? at.path().toString() : plain.toString();
  }

  /**
   * The same regular expression as one that can be written in double quotes: a quote needs no
   * backslash of its own.
   */
  public static Regex writable(Regex regex) {
    String text = regex.toString();
    String plain = writable("regular expression", text);
    return plain.equals(text) ? regex : Regex.of(plain);
  }

  /** The same for a text of which a part is a regular expression. */
  public static String writable(String what, String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char current = text.charAt(at);
      if (current == '\\' && at + 1 == text.length()) {
        throw new SearchException("the " + what + " ends with a backslash: " + text);
      }
      if (current == '\\') {
        char escaped = text.charAt(++at);
        plain.append(escaped == '"' ? "" : "\\").append(escaped);
      } else {
        plain.append(current);
      }
    }
    if (plain.length() < text.length() && text.contains("\\Q")) {
      throw new SearchException("the " + what + " has \\\" beside \\Q; use \\x22: " + text);
    }
    return plain.toString();
  }

  /** A regular expression, in double quotes: only these are escaped. */
  public static String regex(String regex) {
    return "\"" + regex.replace("\"", "\\\"") + "\"";
  }

  /** A text, in double quotes. */
  public static String text(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  public static String call(String function, List<Expression> arguments) {
    return arguments.stream()
        .map(Expression::toString)
        .collect(Collectors.joining(", ", function + "(", ")"));
  }

  /** An operand, in brackets where it has operators of its own. */
  public static String operand(Expression expression) {
    boolean compound =
        expression instanceof Binary
            || expression instanceof ClauseValue
            || (expression instanceof Literal literal && literal.toString().startsWith("-"))
            || (expression instanceof NamedExpression named
                && !named.isPlain()
                && !operand(named.meaning()).equals(named.meaning().toString()));
    return compound ? "(" + expression + ")" : expression.toString();
  }
}
