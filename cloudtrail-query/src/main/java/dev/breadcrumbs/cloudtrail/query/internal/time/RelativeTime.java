package dev.breadcrumbs.cloudtrail.query.internal.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as {@code earliest=} and {@code relative_time} name it: {@code -24h@h}, {@code @d}, {@code
 * -1mon@mon-2h}, {@code @w1}, {@code now}, or a time told in full, {@code 10/27/2026:14:30:00}. It
 * reckons in UTC, where Splunk takes the user's zone, and ends at the years 0 and 9999.
 */
public final class RelativeTime {
  private static final Pattern STEP =
      Pattern.compile("([+-])([0-9]{0,9})([a-zA-Z]+)|@(w(?:eek)?[0-7]|[a-zA-Z]+)");
  private static final Pattern NOW = Pattern.compile("now(?:\\(\\))?", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 100;

  private final String text;
  private final List<UnaryOperator<ZonedDateTime>> steps;

  private RelativeTime(String text, List<UnaryOperator<ZonedDateTime>> steps) {
    this.text = text;
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a time.
   *
   * @throws IllegalArgumentException if the text is none; the message says what one is
   */
  public static RelativeTime parse(String text) {
    if (text.length() > LONGEST || text.isEmpty()) {
      throw bad(text.substring(0, Math.min(text.length(), LONGEST)));
    }
    Instant fixed = AbsoluteTime.parse(text);
    if (fixed != null) {
      return new RelativeTime(text, List.of(now -> fixed.atZone(ZoneOffset.UTC)));
    }
    return new RelativeTime(text, steps(text));
  }

  private static List<UnaryOperator<ZonedDateTime>> steps(String text) {
    List<UnaryOperator<ZonedDateTime>> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    Matcher now = NOW.matcher(text);
    int at = now.lookingAt() ? now.end() : 0;
    while (at < text.length()) {
      if (!step.region(at, text.length()).lookingAt()) {
        throw bad(text);
      }
      steps.add(step.group(4) == null ? offset(text, step) : snap(text, step.group(4)));
      at = step.end();
    }
    return steps;
  }

  private static UnaryOperator<ZonedDateTime> offset(String text, Matcher step) {
    TimeUnit unit = TimeUnit.of(step.group(3));
    if (unit == null) {
      throw bad(text);
    }
    long amount = step.group(2).isEmpty() ? 1 : Long.parseLong(step.group(2));
    long signed = step.group(1).equals("-") ? -amount : amount;
    return time -> plus(unit, time, signed);
  }

  private static ZonedDateTime plus(TimeUnit unit, ZonedDateTime time, long amount) {
    try {
      return bounded(unit.plus(time, amount));
    } catch (DateTimeException | ArithmeticException e) {
      // Beyond what the calendar reckons with: its end stands for it.
      return (amount < 0 ? EpochTime.LEAST : EpochTime.MOST).atZone(ZoneOffset.UTC);
    }
  }

  private static UnaryOperator<ZonedDateTime> snap(String text, String name) {
    char last = name.charAt(name.length() - 1);
    if (last >= '0' && last <= '7') {
      DayOfWeek day = last == '0' ? DayOfWeek.SUNDAY : DayOfWeek.of(last - '0');
      return time -> bounded(TimeUnit.snapToWeekday(time, day));
    }
    TimeUnit unit = TimeUnit.of(name);
    if (unit == null) {
      throw bad(text);
    }
    return time -> bounded(unit.snap(time));
  }

  private static ZonedDateTime bounded(ZonedDateTime time) {
    return EpochTime.bounded(time.toInstant()).atZone(ZoneOffset.UTC);
  }

  private static IllegalArgumentException bad(String text) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "no time: '%s'; a time is -24h, -1d@d, @w1, now, 01/31/2026:14:30:00, 2026-01-31,"
                + " 2026-01-31T14:30:00Z, or seconds since 1970, with the units %s",
            text,
            TimeUnit.KNOWN));
  }

  /** The time, seen from another, which is now. */
  public Instant apply(Instant now) {
    ZonedDateTime time = EpochTime.bounded(now).atZone(ZoneOffset.UTC);
    for (UnaryOperator<ZonedDateTime> step : steps) {
      time = step.apply(time);
    }
    return time.toInstant();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelativeTime time && time.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
