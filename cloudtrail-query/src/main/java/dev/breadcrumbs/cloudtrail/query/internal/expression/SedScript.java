package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How {@code rex mode=sed} changes a text: {@code s/regex/replacement/}, followed by {@code g} for
 * all matches, or {@code y/abc/xyz/} for letters. Any sign may stand for the slash. Compared by its
 * text.
 */
public final class SedScript {
  private static final String FORM =
      "a sed script is s/regex/replacement/, s/regex/replacement/g or y/abc/xyz/, not ";

  private final String text;
  private final UnaryOperator<String> change;

  private SedScript(String text, UnaryOperator<String> change) {
    this.text = text;
    this.change = change;
  }

  /**
   * Reads a script.
   *
   * @throws SearchException if it is none
   */
  public static SedScript of(String written) {
    String text = Quotes.writable("sed script", written);
    List<String> parts = parts(text);
    if (parts.size() != 4) {
      throw bad(text);
    }
    String flags = parts.get(3);
    if (parts.get(0).equals("y") && flags.isEmpty()) {
      return new SedScript(text, letters(text, parts.get(1), parts.get(2)));
    }
    if (!parts.get(0).equals("s") || !(flags.isEmpty() || flags.equals("g"))) {
      throw bad(text);
    }
    return SearchErrors.checked(() -> substitution(text, parts, flags.isEmpty()));
  }

  private static SearchException bad(String text) {
    return new SearchException(FORM + "'" + text + "'");
  }

  private static SedScript substitution(String text, List<String> parts, boolean firstOnly) {
    Regex regex = Regex.of(parts.get(1));
    String replacement = parts.get(2);
    int most = firstOnly ? 1 : Integer.MAX_VALUE;
    // Replacing in nothing tells whether it names only groups that there are.
    regex.replace("", replacement, most);
    return new SedScript(text, value -> regex.replace(value, replacement, most));
  }

  /** What is between the signs; one with a backslash in front is meant as it is. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    if (text.length() < 2 || Character.isLetterOrDigit(text.charAt(1)) || text.charAt(1) == '\\') {
      return parts;
    }
    char sign = text.charAt(1);
    parts.add(text.substring(0, 1));
    StringBuilder part = new StringBuilder();
    for (int at = 2; at < text.length(); at++) {
      char current = text.charAt(at);
      if (current == sign) {
        parts.add(part.toString());
        part.setLength(0);
      } else if (current == '\\' && at + 1 < text.length()) {
        char escaped = text.charAt(++at);
        part.append(escaped == sign ? "" : "\\").append(escaped);
      } else {
        part.append(current);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static UnaryOperator<String> letters(String text, String from, String to) {
    int[] old = from.replace("\\\\", "\\").codePoints().toArray();
    int[] made = to.replace("\\\\", "\\").codePoints().toArray();
    if (old.length != made.length || old.length == 0) {
      throw new SearchException(
          "both sides of a sed script's y have equally many letters, not '" + text + "'");
    }
    Map<Integer, Integer> letters = new HashMap<>();
    for (int at = 0; at < old.length; at++) {
      letters.putIfAbsent(old[at], made[at]);
    }
    return value -> {
      StringBuilder result = new StringBuilder(value.length());
      value
          .codePoints()
          .map(each -> letters.getOrDefault(each, each))
          .forEach(result::appendCodePoint);
      return result.toString();
    };
  }

  String apply(String value) {
    return change.apply(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SedScript script && script.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
