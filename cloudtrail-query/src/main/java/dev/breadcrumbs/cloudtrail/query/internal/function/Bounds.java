package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much a function may make of its arguments: a few commands that double a value again and again
 * must not exhaust the heap.
 */
final class Bounds {
  private static final long MOST_CHARACTERS = 10_000_000;
  private static final int MOST_VALUES = 1_000_000;

  private Bounds() {}

  /**
   * Checks a text that is to be made.
   *
   * @throws ValueLimit if it would be too long
   */
  static void requireLength(long characters) {
    if (characters > MOST_CHARACTERS) {
      throw new ValueLimit(
          String.format(
              Locale.ROOT, "joining gives a text of more than %d characters", MOST_CHARACTERS));
    }
  }

  /** Checks the texts of a value joined with another text, each for itself. */
  static void requireJoined(@Nullable Object value, @Nullable Object other) {
    long length = length(value) + (long) Values.each(value).size() * length(other);
    requireLength(length);
  }

  private static long length(@Nullable Object value) {
    long length = 0;
    for (Object each : Values.each(value)) {
      length += Values.text(each).length();
    }
    return length;
  }

  /**
   * Checks a multivalue.
   *
   * @throws ValueLimit if it has too many values
   */
  static <T> List<T> values(List<T> values) {
    if (values.size() > MOST_VALUES) {
      throw new ValueLimit(
          String.format(Locale.ROOT, "a multivalue of more than %d values is made", MOST_VALUES));
    }
    return values;
  }
}
