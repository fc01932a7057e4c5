package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@code *}, {@code ?} and plain text, matched in time linear in the value's length
 * for each star, without recursion. A character is a code point. A backslash makes a wildcard or a
 * backslash plain; before anything else it is plain itself.
 */
public final class Wildcard {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;

  private final String text;
  private final boolean ignoreCase;
  private final int[] pattern;

  public Wildcard(String text, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
    this.pattern = compile(text);
  }

  private int[] compile(String source) {
    List<Integer> compiled = new ArrayList<>();
    int[] points = source.codePoints().toArray();
    for (int at = 0; at < points.length; at++) {
      int current = points[at];
      int following = at + 1 < points.length ? points[at + 1] : 0;
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

  private int folded(int value) {
    return ignoreCase ? Character.toLowerCase(Character.toUpperCase(value)) : value;
  }

  public boolean matches(String value) {
    int at = 0;
    int next = 0;
    int star = -1;
    int resume = 0;
    while (at < value.length()) {
      int current = value.codePointAt(at);
      if (next < pattern.length && pattern[next] == ANY_TEXT) {
        star = next++;
        resume = at;
      } else if (next < pattern.length && fits(pattern[next], current)) {
        next++;
        at += Character.charCount(current);
      } else if (star >= 0) {
        // The last star takes one more character: earlier stars never need to be tried again.
        next = star + 1;
        resume += Character.charCount(value.codePointAt(resume));
        at = resume;
      } else {
        return false;
      }
    }
    while (next < pattern.length && pattern[next] == ANY_TEXT) {
      next++;
    }
    return next == pattern.length;
  }

  private boolean fits(int wanted, int found) {
    return wanted == ANY_CHARACTER || wanted == folded(found);
  }

  /** The text that stands for itself, if wildcards are only stars at both ends; or else null. */
  public @Nullable String plainPart() {
    int from = startsOpen() ? 1 : 0;
    int to = pattern.length - (endsOpen() && pattern.length > from ? 1 : 0);
    StringBuilder plain = new StringBuilder();
    for (int at = from; at < to; at++) {
      if (pattern[at] < 0) {
        return null;
      }
      plain.appendCodePoint(pattern[at]);
    }
    return plain.toString();
  }

  /** The texts that stand for themselves, between the wildcards. */
  public List<String> plainParts() {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int each : pattern) {
      if (each >= 0) {
        part.appendCodePoint(each);
      } else if (!part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  public boolean startsOpen() {
    return pattern.length > 0 && pattern[0] == ANY_TEXT;
  }

  public boolean endsOpen() {
    return pattern.length > 0 && pattern[pattern.length - 1] == ANY_TEXT;
  }

  public boolean ignoresCase() {
    return ignoreCase;
  }

  /** The pattern in the spelling of {@code LIKE}: {@code %} for any text, {@code _} for one. */
  public String likePattern() {
    StringBuilder like = new StringBuilder();
    for (int each : pattern) {
      switch (each) {
        case ANY_TEXT -> like.append('%');
        case ANY_CHARACTER -> like.append('_');
        case '%', '_', '\\' -> like.append('\\').appendCodePoint(each);
        default -> like.appendCodePoint(each);
      }
    }
    return like.toString();
  }

  /**
   * The pattern in the spelling of {@code search}, which has {@code *} alone; null if it asks for
   * any one character.
   */
  public @Nullable String searchPattern() {
    StringBuilder search = new StringBuilder();
    for (int each : pattern) {
      switch (each) {
        case ANY_CHARACTER -> {
          return null;
        }
        case ANY_TEXT -> search.append('*');
        case '*', '\\' -> search.append('\\').appendCodePoint(each);
        default -> search.appendCodePoint(each);
      }
    }
    return search.toString();
  }

  /** Whether any text fits. */
  public boolean isAnyText() {
    return pattern.length > 0 && Arrays.stream(pattern).allMatch(each -> each == ANY_TEXT);
  }

  public Wildcard ignoringCase() {
    return new Wildcard(text, true);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wildcard wildcard
        && Arrays.equals(wildcard.pattern, pattern)
        && wildcard.ignoreCase == ignoreCase;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pattern) + (ignoreCase ? 1 : 0);
  }

  @Override
  public String toString() {
    return text;
  }
}
