package dev.breadcrumbs.cloudtrail.aws;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a read that failed is tried again, and how long.
 *
 * @param retries how many times one file is tried again
 * @param pause how long to wait before the first of them; twice as long before each further one
 * @param longest how long one file may keep its reader waiting, in all
 */
record ReadTries(int retries, Duration pause, Duration longest) {
  static final ReadTries DEFAULT = new ReadTries(5, Duration.ofMillis(200), Duration.ofMinutes(10));

  private static final int MOST_DOUBLINGS = 10;

  ReadTries {
    if (retries < 0) {
      throw new IllegalArgumentException("retries is negative: " + retries);
    }
    Objects.requireNonNull(pause, "pause is null");
    if (longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException("longest is not positive: " + longest);
    }
  }

  /** Waits before a try, from half the time to all of it, so that readers do not come in waves. */
  void waitBefore(int retry) throws InterruptedIOException {
    long most = pause.toMillis() << Math.min(retry - 1, MOST_DOUBLINGS);
    try {
      Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to try again");
    }
  }
}
