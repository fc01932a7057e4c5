package dev.breadcrumbs.cloudtrail.model.integrity;

/**
 * Bounds that keep a hostile digest or log file from filling the heap or taking forever. Immutable.
 *
 * @param digestBytes the largest digest, in bytes of uncompressed JSON; each thread holds one
 * @param logFileBytes the largest log file, in uncompressed bytes; none is held
 */
public record IntegrityLimits(int digestBytes, long logFileBytes) {
  /**
   * 16 MiB a digest, which is room for 30,000 log files, and 1 GiB a log file: what a check uses
   * unless told otherwise.
   */
  public static final IntegrityLimits DEFAULT = new IntegrityLimits(16 << 20, 1L << 30);

  private static final int LARGEST_DIGEST = 512 << 20;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if digestBytes is not in 1..512 MiB or logFileBytes is not
   *     positive
   */
  public IntegrityLimits {
    if (digestBytes <= 0 || digestBytes > LARGEST_DIGEST) {
      throw new IllegalArgumentException(
          "digestBytes is not in 1.." + LARGEST_DIGEST + ": " + digestBytes);
    }
    if (logFileBytes <= 0) {
      throw new IllegalArgumentException("logFileBytes is not positive: " + logFileBytes);
    }
  }
}
