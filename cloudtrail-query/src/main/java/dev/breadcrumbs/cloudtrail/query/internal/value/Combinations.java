package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.Locale;

/** How often the values of one event may be combined with one another. */
public final class Combinations {
  /** So many comparisons take some tenths of a second. */
  private static final long MOST_STEPS = 1_000_000;

  /** So many rows or groups are made of one event at most. */
  private static final long MOST_MADE = 100_000;

  private Combinations() {}

  /**
   * Checks how often something is done with combined values.
   *
   * @throws ValueLimit if it is too often
   */
  public static void requireSteps(long steps, String what) {
    require(steps, MOST_STEPS, what);
  }

  /**
   * Checks how much is made of one event.
   *
   * @throws ValueLimit if it is too much
   */
  public static void requireMade(long made, String what) {
    require(made, MOST_MADE, what);
  }

  private static void require(long number, long most, String what) {
    if (number > most) {
      throw new ValueLimit(
          String.format(
              Locale.ROOT, "its values come to %,d %s, and %,d is the most", number, what, most));
    }
  }

  /** A product, or a number that is too much in any case. */
  public static long product(long one, long other) {
    return Math.max(one, 1) > Integer.MAX_VALUE || Math.max(other, 1) > Integer.MAX_VALUE
        ? Long.MAX_VALUE
        : one * other;
  }
}
