package dev.breadcrumbs.cloudtrail.query.internal.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text by a time format. What the format leaves out is 1970, January, the first, and
 * midnight; what stands behind the end of the format is let go, as strptime does.
 */
final class TimeParser {
  private final String text;
  private int at;

  private int year = 1970;
  private int month = 1;
  private int day = 1;
  private int dayOfYear;
  private int hour;
  private int halfDay = -1;
  private int minute;
  private int second;
  private int nano;
  private int offset;
  private @Nullable Long epoch;

  TimeParser(String text) {
    this.text = text;
  }

  @Nullable Instant parse(List<TimePart> parts) {
    for (TimePart part : parts) {
      if (!read(part)) {
        return null;
      }
    }
    try {
      return EpochTime.bounded(instant());
    } catch (DateTimeException e) {
      // A date that no calendar has, such as February 30, is no time.
      return null;
    }
  }

  private Instant instant() {
    if (epoch != null) {
      return Instant.ofEpochSecond(epoch, nano);
    }
    LocalDate date =
        dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
    int hours = halfDay < 0 ? hour : hour % 12 + 12 * halfDay;
    // A leap second counts as the one after it.
    LocalTime time = LocalTime.of(hours, minute, Math.min(second, 59), nano);
    return date.atTime(time)
        .plusSeconds(second > 59 ? 1 : 0)
        .toInstant(ZoneOffset.ofTotalSeconds(offset));
  }

  private boolean read(TimePart part) {
    return switch (part.kind()) {
      case TimePart.LITERAL -> literal(part.literal());
      case TimePart.FRACTION -> fraction(part.digits());
      case 'Y', 'G' -> number(4, 0, 9999, part.kind());
      case 'm' -> number(2, 1, 12, 'm');
      case 'd', 'e' -> number(2, 1, 31, 'd');
      case 'j' -> number(3, 1, 366, 'j');
      case 'y' -> number(2, 0, 99, 'y');
      case 'H', 'k' -> number(2, 0, 23, 'H');
      case 'I', 'l' -> number(2, 1, 12, 'H');
      case 'M' -> number(2, 0, 59, 'M');
      case 'S' -> number(2, 0, 60, 'S');
      case 'U', 'W', 'V' -> number(2, 0, 53, ' ');
      case 'w', 'u' -> number(1, 0, 7, ' ');
      case 's' -> epoch();
      case 'p' -> halfDay();
      case 'a', 'A' -> dayName();
      case 'b', 'B' -> monthName();
      case 'z', 'Z', TimePart.COLON_ZONE -> zone();
      default -> throw new IllegalStateException("no part of a time: %" + part.kind());
    };
  }

  /** A space stands for any space or none, as in strptime. */
  private boolean literal(String literal) {
    for (int index = 0; index < literal.length(); index++) {
      if (Character.isWhitespace(literal.charAt(index))) {
        skipSpace();
      } else if (at < text.length() && text.charAt(at) == literal.charAt(index)) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private int digits(int most) {
    int start = at;
    while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
      at++;
    }
    return at - start;
  }

  private static boolean isDigit(char value) {
    return value >= '0' && value <= '9';
  }

  private boolean number(int width, int least, int most, char target) {
    skipSpace();
    int start = at;
    if (digits(width) == 0) {
      return false;
    }
    int value = Integer.parseInt(text.substring(start, at));
    switch (target) {
      case 'Y' -> year = value;
      // As POSIX has it: 69 to 99 are of the twentieth century.
      case 'y' -> year = value + (value < 69 ? 2000 : 1900);
      case 'm' -> month = value;
      case 'd' -> day = value;
      case 'j' -> dayOfYear = value;
      case 'H' -> hour = value;
      case 'M' -> minute = value;
      case 'S' -> second = value;
      default -> {}
    }
    return value >= least && value <= most;
  }

  private boolean fraction(int most) {
    int start = at;
    int count = digits(most);
    if (count == 0) {
      return false;
    }
    nano = Integer.parseInt(text.substring(start, at) + "0".repeat(9 - count));
    return true;
  }

  private boolean epoch() {
    int start = at;
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    if (digits(12) == 0) {
      return false;
    }
    epoch = Long.valueOf(text.substring(start, at));
    return true;
  }

  private boolean halfDay() {
    halfDay = word("AM") ? 0 : word("PM") ? 1 : -1;
    return halfDay >= 0;
  }

  private boolean word(String word) {
    boolean found = text.regionMatches(true, at, word, 0, word.length());
    at += found ? word.length() : 0;
    return found;
  }

  private boolean dayName() {
    for (DayOfWeek each : DayOfWeek.values()) {
      if (word(each.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          || word(each.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) {
        return true;
      }
    }
    return false;
  }

  private boolean monthName() {
    for (Month each : Month.values()) {
      if (word(each.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          || word(each.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) {
        month = each.getValue();
        return true;
      }
    }
    return false;
  }

  private boolean zone() {
    if (word("UTC") || word("GMT") || word("Z")) {
      return true;
    }
    if (at >= text.length() || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
      return false;
    }
    int sign = text.charAt(at++) == '-' ? -1 : 1;
    int start = at;
    if (digits(2) != 2) {
      return false;
    }
    int hours = Integer.parseInt(text.substring(start, at));
    literal(at < text.length() && text.charAt(at) == ':' ? ":" : "");
    start = at;
    int minutes = digits(2) == 2 ? Integer.parseInt(text.substring(start, at)) : 0;
    offset = sign * (hours * 3600 + minutes * 60);
    return hours <= 18 && minutes < 60;
  }
}
