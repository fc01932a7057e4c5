package dev.breadcrumbs.cloudtrail.query.internal.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Seconds since 1970, with their fraction, and instants of the years 0000 to 9999. */
public final class EpochTime {
  /** The first and the last instant that times are reckoned with. */
  public static final Instant LEAST = Instant.parse("0000-01-01T00:00:00Z");

  /** See {@link #LEAST}. */
  public static final Instant MOST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private EpochTime() {}

  /** The instant; null if it is beyond the years of four digits. */
  public static @Nullable Instant instant(BigDecimal seconds) {
    if (seconds.precision() - (long) seconds.scale() > 13) {
      return null;
    }
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    int nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.DOWN).intValue();
    Instant instant = Instant.ofEpochSecond(whole.longValueExact(), nanos);
    return instant.isBefore(LEAST) || instant.isAfter(MOST) ? null : instant;
  }

  public static BigDecimal seconds(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }

  /** The instant, or the nearest that is reckoned with. */
  static Instant bounded(Instant instant) {
    if (instant.isBefore(LEAST)) {
      return LEAST;
    }
    return instant.isAfter(MOST) ? MOST : instant;
  }
}
