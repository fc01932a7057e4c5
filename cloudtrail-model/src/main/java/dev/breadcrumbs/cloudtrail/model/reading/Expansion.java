package dev.breadcrumbs.cloudtrail.model.reading;

import org.jspecify.annotations.Nullable;

/** Watches how much compressed data grows. Not thread-safe. */
final class Expansion {
  /** Compression that is too good to be true shows early; small files may well be all alike. */
  private static final long RATIO_FROM = 8 << 20;

  private final ReadLimits limits;
  private long uncompressed;

  Expansion(ReadLimits limits) {
    this.limits = limits;
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
      return new FaultException(
          ProblemKind.DECOMPRESSED_TOO_LARGE,
          "the compressed data is more than "
              + limits.decompressedBytes()
              + " bytes when uncompressed");
    }
    if (uncompressed > RATIO_FROM && uncompressed / limits.ratio() > compressed) {
      return new FaultException(
          ProblemKind.RATIO_TOO_HIGH,
          "the compressed data grows more than " + limits.ratio() + " times when uncompressed");
    }
    return null;
  }
}
