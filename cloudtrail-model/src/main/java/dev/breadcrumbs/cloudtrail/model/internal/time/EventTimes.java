package dev.breadcrumbs.cloudtrail.model.internal.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of what is a time: in typed events, searches and rules alike.
 *
 * <ul>
 *   <li>A text in ISO 8601: date and time with {@code T} or a blank between, seconds and their
 *       fractions if there are any, and {@code Z}, {@code UTC} or an offset such as {@code +09:00},
 *       {@code +0900} or {@code +09}. Without any of these it is in UTC, as all of CloudTrail's
 *       times are.
 *   <li>A number, as such or as text: seconds since 1970 below 10<sup>11</sup> (the year 5138),
 *       milliseconds below 10<sup>14</sup>. As a text it has nine digits at least, so that no year
 *       or date in digits is taken for one.
 * </ul>
 *
 * <p>Nothing else is a time: no date alone, no 30th of February, no 24 o'clock, no leap second.
 */
public final class EventTimes {
  private static final int LENGTH = 20;
  private static final long SECONDS_PER_DAY = 86_400;

  private EventTimes() {}

  /**
   * Reads the time that a value tells.
   *
   * @param value a text or a number
   * @return the time; null if the value tells none
   */
  public static @Nullable Instant of(@Nullable Object value) {
    if (value instanceof String text) {
      return parse(text);
    }
    if (value instanceof BigDecimal number) {
      return EpochTimes.of(number);
    }
    if (value instanceof Long || value instanceof Integer) {
      return EpochTimes.of(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return EpochTimes.of(new BigDecimal(number.toString()));
    }
    return null;
  }

  /**
   * Reads a time.
   *
   * @param text a date and time, or seconds or milliseconds since 1970
   * @return the time; null if the text is none
   */
  public static @Nullable Instant parse(String text) {
    if (hasUsualForm(text)) {
      return parseUsualForm(text);
    }
    if (text.isEmpty()) {
      return null;
    }
    Instant epoch = EpochTimes.parse(text);
    return epoch == null ? IsoTimes.parse(text) : epoch;
  }

  private static boolean hasUsualForm(String text) {
    return text.length() == LENGTH
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == 'Z';
  }

  /** The usual form is nearly every event's; the general parser takes many times as long. */
  private static @Nullable Instant parseUsualForm(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    if ((year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    try {
      long epochDay = LocalDate.of(year, month, day).toEpochDay();
      return Instant.ofEpochSecond(
          epochDay * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second);
    } catch (DateTimeException e) {
      // A month or day that no calendar has.
      return null;
    }
  }

  /**
   * Reads the time of day from the bytes of a time whose date is known to be good.
   *
   * @return the second of the day; -1 if the time has not the usual form
   */
  public static int secondOfDay(byte[] bytes, int from) {
    boolean usual =
        bytes[from + 10] == 'T'
            && bytes[from + 13] == ':'
            && bytes[from + 16] == ':'
            && bytes[from + 19] == 'Z';
    int hour = twoDigits(bytes, from + 11);
    int minute = twoDigits(bytes, from + 14);
    int second = twoDigits(bytes, from + 17);
    if (!usual || (hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
      return -1;
    }
    return (hour * 60 + minute) * 60 + second;
  }

  private static int twoDigits(byte[] bytes, int from) {
    int tens = bytes[from] - '0';
    int ones = bytes[from + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
