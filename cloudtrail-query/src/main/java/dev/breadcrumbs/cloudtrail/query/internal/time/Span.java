package dev.breadcrumbs.cloudtrail.query.internal.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The size of a bucket of {@code bin} and {@code timechart}: {@code 5m}, {@code 1d}, {@code 1mon},
 * or a plain number for numbers. Spans up to days begin at 1970, weeks on Sundays, the others with
 * the calendar, all in UTC. Splunk's log spans are not known.
 *
 * @param text as it was written
 * @param amount how many units, or the size of a bucket of numbers
 * @param unit the unit of time; null for numbers
 */
public record Span(String text, BigDecimal amount, @Nullable String unit) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,12})?)([a-zA-Z]*)");

  /** How small and how large a bucket's power of ten is at most. */
  public static final int MOST_PLACES = 12;

  public static final int MOST_DIGITS = 400;

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  /**
   * Reads a span.
   *
   * @throws IllegalArgumentException if the text is none; the message says what one is
   */
  public static Span parse(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() > 40 || !form.matches()) {
      throw bad(text);
    }
    BigDecimal amount = new BigDecimal(form.group(1));
    String unit = form.group(2);
    if (unit.isEmpty()) {
      return new Span(text, positive(text, amount), null);
    }
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    if (TimeUnit.of(unit) == null || !whole || amount.compareTo(MOST) > 0) {
      throw bad(text);
    }
    return new Span(text, positive(text, amount), unit);
  }

  private static BigDecimal positive(String text, BigDecimal amount) {
    if (amount.signum() <= 0) {
      throw bad(text);
    }
    return amount;
  }

  private static IllegalArgumentException bad(String text) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "no span: '%s'; a span is a number, or a whole number of %s, such as 5m or 1d",
            text.substring(0, Math.min(text.length(), 40)),
            TimeUnit.KNOWN));
  }

  /** A bucket of numbers as wide as a power of ten. */
  public static Span powerOfTen(int power) {
    BigDecimal size = BigDecimal.ONE.scaleByPowerOfTen(power);
    return new Span(size.toPlainString(), size, null);
  }

  /** The least number of the bucket that a number is in. */
  public BigDecimal lower(BigDecimal number) {
    return lower(number, amount, 0);
  }

  public boolean isTime() {
    return unit != null;
  }

  /** The beginning of the bucket that a time is in; a plain number is of seconds. */
  public Instant start(Instant time) {
    return bucket(time, 0);
  }

  /** The beginning of the bucket after the one that a time is in, or the end of the calendar. */
  public Instant next(Instant time) {
    return bucket(time, 1);
  }

  private Instant bucket(Instant time, int later) {
    TimeUnit of = unit == null ? null : TimeUnit.of(unit);
    if (of != null && of.seconds() == 0) {
      return calendarBucket(EpochTime.bounded(time).atZone(ZoneOffset.UTC), of, later);
    }
    BigDecimal size = of == null ? amount : amount.multiply(BigDecimal.valueOf(of.seconds()));
    BigDecimal seconds = lower(EpochTime.seconds(EpochTime.bounded(time)), size, later);
    Instant start = EpochTime.instant(seconds);
    return start != null ? start : end(later);
  }

  private Instant calendarBucket(ZonedDateTime time, TimeUnit of, int later) {
    long size = amount.longValueExact();
    long into = Math.floorMod(of.count(time), size);
    ZonedDateTime start = of.plus(of.snap(time), -into + later * size);
    return start.getYear() < 0 || start.getYear() > 9999 ? end(later) : start.toInstant();
  }

  private static Instant end(int later) {
    return later == 0 ? EpochTime.LEAST : EpochTime.MOST;
  }

  private static BigDecimal lower(BigDecimal value, BigDecimal size, int later) {
    return value.divide(size, 0, RoundingMode.FLOOR).add(BigDecimal.valueOf(later)).multiply(size);
  }

  /** The bucket that a number is in, from its least number to the next bucket's: {@code 0-100}. */
  public String bin(BigDecimal number) {
    return plain(lower(number, amount, 0)) + "-" + plain(lower(number, amount, 1));
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) > 30 ? stripped.toString() : stripped.toPlainString();
  }

  @Override
  public String toString() {
    return text;
  }
}
