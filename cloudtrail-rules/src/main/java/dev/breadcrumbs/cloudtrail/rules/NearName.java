package dev.breadcrumbs.cloudtrail.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class NearName {
  private static final int FARTHEST = 2;

  private NearName() {}

  static Optional<String> of(String name, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(folded(name), folded(candidate)) <= FARTHEST)
        .min(
            Comparator.comparingInt((String candidate) -> distance(folded(name), folded(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
  }

  /** How many letters to insert, delete or replace (V. Levenshtein, 1966). */
  private static int distance(String left, String right) {
    if (Math.abs(left.length() - right.length()) > FARTHEST) {
      return FARTHEST + 1;
    }
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
