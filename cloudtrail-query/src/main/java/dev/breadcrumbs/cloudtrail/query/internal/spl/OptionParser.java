package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command's options, {@code name=value}, which may stand in front of the rest or behind.
 */
final class OptionParser {
  private static final Set<String> YES = Set.of("t", "true", "1");
  private static final Set<String> NO = Set.of("f", "false", "0");

  private final SplReader reader;
  private final String command;
  private final Set<String> known;
  private final Map<String, Token> values = new HashMap<>();

  OptionParser(SplReader reader, Token command, String... known) {
    this.reader = reader;
    this.command = command.raw().toLowerCase(Locale.ROOT);
    this.known = new TreeSet<>(Set.of(known));
  }

  /** Takes the options that are next. */
  OptionParser read() {
    while (reader.peek(Mode.LIST).is(Kind.WORD) && reader.isFollowedBy(Mode.LIST, List.of("="))) {
      Token name = reader.next(Mode.LIST);
      String plain = name.raw().toLowerCase(Locale.ROOT);
      if (!known.contains(plain)) {
        String hint = Suggestions.nearest(plain, known);
        throw reader.fail(
            name, command + " has no option " + name.shown() + (hint.isEmpty() ? there() : hint));
      }
      reader.next(Mode.LIST);
      Token value = reader.next(Mode.VALUE);
      if (!value.is(Kind.WORD) && !value.is(Kind.TEXT)) {
        throw reader.fail(value, "expected a value of " + plain + "=, not " + value.shown());
      }
      values.put(plain, value);
      reader.acceptSign(Mode.LIST, ",");
    }
    return this;
  }

  private String there() {
    return known.isEmpty() ? "; it has none" : "; it has " + String.join(", ", known);
  }

  @Nullable Token token(String name) {
    return values.get(name);
  }

  String text(String name, String otherwise) {
    Token value = values.get(name);
    return value == null ? otherwise : value.text();
  }

  boolean flag(String name, boolean otherwise) {
    Token value = values.get(name);
    return value == null ? otherwise : flag(reader, name, value);
  }

  /** The flag that an option's value is. */
  static boolean flag(SplReader reader, String name, Token value) {
    String text = value.text().toLowerCase(Locale.ROOT);
    if (!YES.contains(text) && !NO.contains(text)) {
      throw reader.fail(value, name + " is true or false, not " + value.shown());
    }
    return YES.contains(text);
  }

  int number(String name, int otherwise) {
    Token value = values.get(name);
    return value == null ? otherwise : number(reader, value);
  }

  /** The whole number that a token is. */
  static int number(SplReader reader, Token token) {
    try {
      int number = Integer.parseInt(token.text());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, for negative ones, too.
    }
    throw reader.fail(token, "expected a whole number, but there is " + token.shown());
  }

  /** Whether the next token is a number, and not a name. */
  static boolean isNumber(Token token) {
    return token.is(Kind.WORD) && token.raw().chars().allMatch(each -> each >= '0' && each <= '9');
  }
}
