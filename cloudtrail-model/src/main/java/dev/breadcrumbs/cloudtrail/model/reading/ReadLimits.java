package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * Bounds that keep a hostile or damaged file from filling the heap or the stack. Immutable.
 *
 * <p>CloudTrail's own bounds are far below the defaults: an event has at most 256 KB in a trail and
 * 1 MB in a CloudTrail Lake event data store (AWS CloudTrail User Guide, "CloudTrail record
 * contents").
 *
 * @param recordBytes the largest record, in bytes of uncompressed JSON
 * @param nesting the deepest nesting of objects and arrays within a record
 */
public record ReadLimits(int recordBytes, int nesting) {
  /** A buffer may come to twice as much, and an array holds no more than 2 GiB. */
  private static final int LARGEST = 512 << 20;

  /** 16 MiB a record, 500 levels: what a reading uses unless told otherwise. */
  public static final ReadLimits DEFAULT = new ReadLimits(16 << 20, 500);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if recordBytes is not in 1..512 MiB or nesting not in 1..1000
   */
  public ReadLimits {
    if (recordBytes <= 0 || recordBytes > LARGEST) {
      throw new IllegalArgumentException(
          "recordBytes is not in 1.." + LARGEST + ": " + recordBytes);
    }
    if (nesting <= 0 || nesting > 1000) {
      throw new IllegalArgumentException("nesting is not in 1..1000: " + nesting);
    }
  }
}
