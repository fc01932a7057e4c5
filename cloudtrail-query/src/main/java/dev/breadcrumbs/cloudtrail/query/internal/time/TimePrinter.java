package dev.breadcrumbs.cloudtrail.query.internal.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** Writes times, in UTC. */
final class TimePrinter {
  private TimePrinter() {}

  static String print(List<TimePart> parts, Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    StringBuilder target = new StringBuilder();
    for (TimePart part : parts) {
      target.append(text(part, time));
    }
    return target.toString();
  }

  private static String text(TimePart part, ZonedDateTime time) {
    return switch (part.kind()) {
      case TimePart.LITERAL -> part.literal();
      case TimePart.FRACTION -> padded(time.getNano(), 9, '0').substring(0, part.digits());
      case 's' -> Long.toString(time.toEpochSecond());
      case 'z' -> "+0000";
      case TimePart.COLON_ZONE -> "+00:00";
      case 'Z' -> "UTC";
      case 'H' -> padded(time.getHour(), 2, '0');
      case 'k' -> padded(time.getHour(), 2, ' ');
      case 'I' -> padded(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, '0');
      case 'l' -> padded(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, ' ');
      case 'p' -> time.getHour() < 12 ? "AM" : "PM";
      case 'M' -> padded(time.getMinute(), 2, '0');
      case 'S' -> padded(time.getSecond(), 2, '0');
      default -> date(part, time);
    };
  }

  private static String date(TimePart part, ZonedDateTime time) {
    return switch (part.kind()) {
      case 'Y' -> padded(time.getYear(), 4, '0');
      case 'y' -> padded(Math.floorMod(time.getYear(), 100), 2, '0');
      case 'm' -> padded(time.getMonthValue(), 2, '0');
      case 'd' -> padded(time.getDayOfMonth(), 2, '0');
      case 'e' -> padded(time.getDayOfMonth(), 2, ' ');
      case 'j' -> padded(time.getDayOfYear(), 3, '0');
      case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
      case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
      case 'U' -> padded(sundayWeek(time), 2, '0');
      case 'W' -> padded(mondayWeek(time), 2, '0');
      case 'V' -> padded(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0');
      case 'G' -> padded(time.get(IsoFields.WEEK_BASED_YEAR), 4, '0');
      default -> throw new IllegalStateException("no part of a time: %" + part.kind());
    };
  }

  /** The week of the year, where the first Sunday begins week 1. */
  private static int sundayWeek(ZonedDateTime time) {
    return (time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7;
  }

  /** The week of the year, where the first Monday begins week 1. */
  private static int mondayWeek(ZonedDateTime time) {
    return (time.getDayOfYear() + 7 - time.getDayOfWeek().getValue()) / 7;
  }

  private static String padded(int number, int width, char with) {
    String digits = Integer.toString(number);
    return String.valueOf(with).repeat(Math.max(0, width - digits.length())) + digits;
  }
}
