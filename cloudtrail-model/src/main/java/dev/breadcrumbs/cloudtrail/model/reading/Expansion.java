package dev.breadcrumbs.cloudtrail.model.reading;

import org.jspecify.annotations.Nullable;

/** Watches how much compressed data grows. Not thread-safe. */
final class Expansion {
  /** Compression that is too good to be true shows early; small files may well be all alike. */
  private static final long RATIO_FROM = 8 << 20;

  private final ReadLimits limits;
  private final String consequence;
  private long uncompressed;
  private boolean exceeded;

  Expansion(ReadLimits limits) {
    this(limits, "");
  }

  /**
   * Watches one kind of data.
   *
   * @param consequence what is said of a limit that was met, behind the reason
   */
  Expansion(ReadLimits limits, String consequence) {
    this.limits = limits;
    this.consequence = consequence;
  }

  /** Whether a limit was met. */
  boolean isExceeded() {
    return exceeded;
  }

  /**
   * Counts what came out.
   *
   * @param number how many bytes more
   * @param compressed how many bytes it all was so far
   * @return what is wrong with that; null if nothing is
   */
  @Nullable FaultException grow(int number, long compressed) {
    uncompressed += number;
    if (uncompressed > limits.decompressedBytes()) {
      return exceeded(
          ProblemKind.DECOMPRESSED_TOO_LARGE,
          "is more than " + limits.decompressedBytes() + " bytes when uncompressed");
    }
    if (uncompressed > RATIO_FROM && uncompressed / limits.ratio() > compressed) {
      return exceeded(
          ProblemKind.RATIO_TOO_HIGH,
          "grows more than " + limits.ratio() + " times when uncompressed");
    }
    return null;
  }

  private FaultException exceeded(ProblemKind kind, String what) {
    exceeded = true;
    return new FaultException(kind, "the compressed data " + what + consequence);
  }
}
