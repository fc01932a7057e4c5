package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** Times as exact numbers of seconds. */
final class Seconds {
  private static final int NANO_DIGITS = 9;

  private Seconds() {}

  static BigDecimal sinceEpoch(Instant time) {
    return between(Instant.EPOCH, time);
  }

  static BigDecimal between(Instant from, Instant to) {
    Duration duration = Duration.between(from, to);
    return BigDecimal.valueOf(duration.getSeconds())
        .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS));
  }
}
