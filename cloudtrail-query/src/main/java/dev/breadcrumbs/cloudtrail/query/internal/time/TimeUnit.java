package dev.breadcrumbs.cloudtrail.query.internal.time;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Units of time in SPL's spellings. */
enum TimeUnit {
  SECOND(ChronoUnit.SECONDS, 1, "s", "sec", "secs", "second", "seconds"),
  MINUTE(ChronoUnit.MINUTES, 1, "m", "min", "mins", "minute", "minutes"),
  HOUR(ChronoUnit.HOURS, 1, "h", "hr", "hrs", "hour", "hours"),
  DAY(ChronoUnit.DAYS, 1, "d", "day", "days"),
  WEEK(ChronoUnit.WEEKS, 1, "w", "week", "weeks"),
  MONTH(ChronoUnit.MONTHS, 1, "mon", "month", "months"),
  QUARTER(ChronoUnit.MONTHS, 3, "q", "qtr", "qtrs", "quarter", "quarters"),
  YEAR(ChronoUnit.YEARS, 1, "y", "yr", "yrs", "year", "years");

  /** For messages. */
  static final String KNOWN = "s, m, h, d, w, mon, q, y";

  private final ChronoUnit unit;
  private final int times;

  /** Between commas. */
  private final String names;

  TimeUnit(ChronoUnit unit, int times, String... names) {
    this.unit = unit;
    this.times = times;
    this.names = "," + String.join(",", names) + ",";
  }

  static @Nullable TimeUnit of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (TimeUnit each : values()) {
      if (each.names.contains("," + lower + ",")) {
        return each;
      }
    }
    return null;
  }

  ZonedDateTime plus(ZonedDateTime time, long amount) {
    return time.plus(amount * times, unit);
  }

  /** The unit's beginning; a week's is Sunday. */
  ZonedDateTime snap(ZonedDateTime time) {
    ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> time.truncatedTo(unit);
      case WEEK -> snapToWeekday(time, DayOfWeek.SUNDAY);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((time.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  static ZonedDateTime snapToWeekday(ZonedDateTime time, DayOfWeek day) {
    return time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(day));
  }

  /** Its seconds where they are always as many; 0 for the units of a calendar. */
  long seconds() {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> unit.getDuration().toSeconds();
      case WEEK, MONTH, QUARTER, YEAR -> 0;
    };
  }

  /** How many of it, counted from year 0, lie before a time; weeks from the Sunday before 1970. */
  long count(ZonedDateTime time) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> Math.floorDiv(time.toEpochSecond(), seconds());
      case WEEK -> weeks(time);
      case MONTH -> time.getYear() * 12L + time.getMonthValue() - 1;
      case QUARTER -> time.getYear() * 4L + (time.getMonthValue() - 1) / 3;
      case YEAR -> time.getYear();
    };
  }

  private static ZonedDateTime firstWeek() {
    return ZonedDateTime.of(1969, 12, 28, 0, 0, 0, 0, ZoneOffset.UTC);
  }

  private static long weeks(ZonedDateTime time) {
    return Math.floorDiv(
        ChronoUnit.DAYS.between(firstWeek(), time.truncatedTo(ChronoUnit.DAYS)), 7L);
  }
}
