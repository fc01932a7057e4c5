package dev.breadcrumbs.cloudtrail.model.internal.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as seconds or milliseconds since 1970: their size tells which. */
final class EpochTimes {
  private static final BigDecimal END_OF_SECONDS = BigDecimal.TEN.pow(11);
  private static final BigDecimal END_OF_MILLIS = BigDecimal.TEN.pow(14);

  /** Of shorter texts nobody knows whether they are seconds, a year or a date. */
  private static final Pattern FORM = Pattern.compile("\\d{9,14}(\\.\\d{1,9})?");

  private static final int LONGEST = 24;

  /** Digits behind the point that a time can have, and some to spare. */
  private static final int MOST_DIGITS = 40;

  private static final long NANOS = 1_000_000_000;

  private EpochTimes() {}

  static @Nullable Instant parse(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? of(new BigDecimal(text))
        : null;
  }

  static @Nullable Instant of(BigDecimal number) {
    BigDecimal size = number.abs();
    if (number.scale() > MOST_DIGITS || size.compareTo(END_OF_MILLIS) >= 0) {
      return null;
    }
    BigDecimal seconds = size.compareTo(END_OF_SECONDS) < 0 ? number : number.movePointLeft(3);
    BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.FLOOR);
    return ofNanos(nanos);
  }

  private static Instant ofNanos(BigDecimal nanos) {
    BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(NANOS));
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }
}
