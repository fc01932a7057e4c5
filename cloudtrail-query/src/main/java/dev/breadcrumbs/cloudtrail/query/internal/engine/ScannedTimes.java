package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Reads times off their bytes, where they have the form that CloudTrail writes. Days are remembered
 * one at a time: the events of a file are of few. Not thread-safe.
 */
final class ScannedTimes {
  private static final int LENGTH = 20;
  private static final int DATE = 10;
  private static final long SECOND = 1000;

  private final byte[] date = new byte[DATE];
  private long midnight = PathValues.NO_MILLIS;

  /** The time in a range of bytes; {@link PathValues#NO_MILLIS} if it has another form. */
  long millis(byte[] bytes, int from, int to) {
    int second = to - from == LENGTH ? EventTimes.secondOfDay(bytes, from) : -1;
    if (second < 0 || !isOfDay(bytes, from)) {
      return PathValues.NO_MILLIS;
    }
    return midnight + second * SECOND;
  }

  /** Whether the date is one; its midnight is known then. */
  private boolean isOfDay(byte[] bytes, int from) {
    boolean known =
        midnight != PathValues.NO_MILLIS && Arrays.equals(date, 0, DATE, bytes, from, from + DATE);
    return known || learn(bytes, from);
  }

  private boolean learn(byte[] bytes, int from) {
    if (bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return false;
    }
    String text = new String(bytes, from, DATE, StandardCharsets.ISO_8859_1);
    Instant begin = EventTimes.parse(text + "T00:00:00Z");
    if (begin == null) {
      return false;
    }
    System.arraycopy(bytes, from, date, 0, DATE);
    midnight = begin.toEpochMilli();
    return true;
  }
}
