package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that somebody may have meant. */
public final class Suggestions {
  private static final int LONGEST = 200;

  private Suggestions() {}

  /** Returns {@code "; did you mean 'x'?"}, or nothing if no candidate is near. */
  public static String nearest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return "";
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    // Of a short name most others are near.
    int tolerance = name.length() <= 3 ? 1 : Math.max(2, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= tolerance)
        .map(candidate -> new Near(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance <= tolerance)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(near -> "; did you mean '" + near.name + "'?")
        .orElse("");
  }

  private record Near(String name, int distance) {}

  /** Levenshtein distance: how many letters to insert, delete or replace. */
  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column < previous.length; column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[previous.length];
      current[0] = row;
      for (int column = 1; column < current.length; column++) {
        int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + replaced,
                1 + Math.min(previous[column], current[column - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
