package dev.breadcrumbs.cloudtrail.rules.sigma;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of Sigma: plain text with wildcards in it. Made of code points, and of two numbers that
 * are none for the wildcards.
 *
 * @param points the code points
 */
record TextPattern(List<Integer> points) {
  static final int ANY_TEXT = -1;
  static final int ANY_CHARACTER = -2;

  TextPattern {
    points = List.copyOf(points);
  }

  /**
   * Reads a value as Sigma writes it (rules specification 2.1, "Escaping"): a star stands for any
   * text, a question mark for any character; a backslash makes these and a second backslash plain,
   * and is plain itself before anything else.
   */
  static TextPattern parse(String text) {
    int[] source = text.codePoints().toArray();
    List<Integer> points = new ArrayList<>(source.length);
    for (int at = 0; at < source.length; at++) {
      int following = at + 1 < source.length ? source[at + 1] : 0;
      if (source[at] == '\\' && (following == '*' || following == '?' || following == '\\')) {
        points.add(following);
        at++;
      } else if (source[at] == '*') {
        points.add(ANY_TEXT);
      } else {
        points.add(source[at] == '?' ? ANY_CHARACTER : source[at]);
      }
    }
    return new TextPattern(points);
  }

  /** A text in which nothing is a wildcard. */
  static TextPattern plain(String text) {
    return new TextPattern(text.codePoints().boxed().toList());
  }

  boolean hasWildcards() {
    return points.stream().anyMatch(point -> point < 0);
  }

  /** The text of a pattern without wildcards. */
  String text() {
    StringBuilder text = new StringBuilder(points.size());
    points.forEach(text::appendCodePoint);
    return text.toString();
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The same with any text before it. */
  TextPattern openStart() {
    return !points.isEmpty() && points.get(0) == ANY_TEXT
        ? this
        : new TextPattern(joined(List.of(ANY_TEXT), points));
  }

  /** The same with any text behind it. */
  TextPattern openEnd() {
    return !points.isEmpty() && points.get(points.size() - 1) == ANY_TEXT
        ? this
        : new TextPattern(joined(points, List.of(ANY_TEXT)));
  }

  TextPattern replacing(int from, int to, List<Integer> replacement) {
    List<Integer> before = joined(points.subList(0, from), replacement);
    return new TextPattern(joined(before, points.subList(to, points.size())));
  }

  private static List<Integer> joined(List<Integer> first, List<Integer> second) {
    List<Integer> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /**
   * The pattern as both our own {@code like} and Sigma write it, so that {@link #parse} reads it
   * back.
   */
  String escaped() {
    StringBuilder escaped = new StringBuilder(points.size());
    for (int point : points) {
      switch (point) {
        case ANY_TEXT -> escaped.append('*');
        case ANY_CHARACTER -> escaped.append('?');
        case '*', '?', '\\' -> escaped.append('\\').appendCodePoint(point);
        default -> escaped.appendCodePoint(point);
      }
    }
    return escaped.toString();
  }
}
