package dev.breadcrumbs.cloudtrail.model.internal.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as CloudTrail writes them, {@code 2018-07-26T21:08:28Z}, and any other ISO 8601 date
 * and time with an offset.
 */
public final class EventTimes {
  private static final int LENGTH = 20;
  private static final long SECONDS_PER_DAY = 86_400;

  private EventTimes() {}

  /**
   * Reads a time.
   *
   * @param text an ISO 8601 date and time with {@code Z} or an offset
   * @return the time; null if the text is none
   */
  public static @Nullable Instant parse(String text) {
    if (hasUsualForm(text)) {
      return parseUsualForm(text);
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      // No time: the caller keeps the text and reports it.
      return null;
    }
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
