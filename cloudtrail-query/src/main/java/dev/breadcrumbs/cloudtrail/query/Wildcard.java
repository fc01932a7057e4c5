package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@code *}, {@code ?} and plain text, matched in time linear in the value's length
 * for each star, without recursion. A backslash makes a wildcard plain; before anything else it is
 * plain.
 */
final class Wildcard {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;

  private final String text;
  private final boolean ignoreCase;
  private final int[] pattern;

  Wildcard(String text, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
    this.pattern = compile(text);
  }

  private int[] compile(String source) {
    List<Integer> compiled = new ArrayList<>();
    for (int at = 0; at < source.length(); at++) {
      char current = source.charAt(at);
      char following = at + 1 < source.length() ? source.charAt(at + 1) : 0;
      if (current == '\\' && (following == '*' || following == '?' || following == '\\')) {
        compiled.add(folded(following));
        at++;
      } else if (current == '*') {
        compiled.add(ANY_TEXT);
      } else {
        compiled.add(current == '?' ? ANY_CHARACTER : folded(current));
      }
    }
    return compiled.stream().mapToInt(Integer::intValue).toArray();
  }

  private int folded(char value) {
    return ignoreCase ? Character.toLowerCase(Character.toUpperCase(value)) : value;
  }

  boolean matches(String value) {
    int at = 0;
    int next = 0;
    int star = -1;
    int resume = 0;
    while (at < value.length()) {
      if (next < pattern.length && pattern[next] == ANY_TEXT) {
        star = next++;
        resume = at;
      } else if (next < pattern.length && fits(pattern[next], value.charAt(at))) {
        next++;
        at++;
      } else if (star >= 0) {
        // The last star takes one more character: earlier stars never need to be tried again.
        next = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (next < pattern.length && pattern[next] == ANY_TEXT) {
      next++;
    }
    return next == pattern.length;
  }

  private boolean fits(int wanted, char found) {
    return wanted == ANY_CHARACTER || wanted == folded(found);
  }

  Wildcard ignoringCase() {
    return new Wildcard(text, true);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wildcard wildcard
        && wildcard.text.equals(text)
        && wildcard.ignoreCase == ignoreCase;
  }

  @Override
  public int hashCode() {
    return text.hashCode() + (ignoreCase ? 1 : 0);
  }

  @Override
  public String toString() {
    return text;
  }
}
