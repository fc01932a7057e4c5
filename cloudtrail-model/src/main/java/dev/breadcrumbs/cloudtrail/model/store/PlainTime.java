package dev.breadcrumbs.cloudtrail.model.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Times in CloudTrail's usual form, and back to the very same text. */
final class PlainTime {
  private static final byte[] FORM = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.US_ASCII);
  private static final int SECONDS_PER_DAY = 86_400;

  private PlainTime() {}

  /** The seconds that the text stands for; {@link TimeColumn#OTHER} if it has another form. */
  static int seconds(byte[] bytes, int from, int to) {
    if (to - from != FORM.length || !hasForm(bytes, from)) {
      return TimeColumn.OTHER;
    }
    int hour = number(bytes, from + 11, 2);
    int minute = number(bytes, from + 14, 2);
    int second = number(bytes, from + 17, 2);
    if (hour > 23 || minute > 59 || second > 59) {
      return TimeColumn.OTHER;
    }
    long day = day(number(bytes, from, 4), number(bytes, from + 5, 2), number(bytes, from + 8, 2));
    long seconds = day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
    return seconds > TimeColumn.OTHER && seconds <= Integer.MAX_VALUE
        ? (int) seconds
        : TimeColumn.OTHER;
  }

  private static boolean hasForm(byte[] bytes, int from) {
    for (int at = 0; at < FORM.length; at++) {
      byte found = bytes[from + at];
      boolean fits = FORM[at] == '0' ? found >= '0' && found <= '9' : found == FORM[at];
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from, int digits) {
    int value = 0;
    for (int at = from; at < from + digits; at++) {
      value = value * 10 + bytes[at] - '0';
    }
    return value;
  }

  private static long day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException e) {
      // A month or day that no calendar has: far out of range, so that it is none of the usual.
      return Integer.MAX_VALUE;
    }
  }

  static String text(int seconds) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY));
    int rest = Math.floorMod(seconds, SECONDS_PER_DAY);
    byte[] text = FORM.clone();
    put(text, 0, 4, date.getYear());
    put(text, 5, 2, date.getMonthValue());
    put(text, 8, 2, date.getDayOfMonth());
    put(text, 11, 2, rest / 3600);
    put(text, 14, 2, rest / 60 % 60);
    put(text, 17, 2, rest % 60);
    return new String(text, StandardCharsets.US_ASCII);
  }

  private static void put(byte[] text, int from, int digits, int value) {
    int rest = value;
    for (int at = from + digits - 1; at >= from; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
