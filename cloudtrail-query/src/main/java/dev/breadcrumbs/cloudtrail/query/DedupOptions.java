package dev.breadcrumbs.cloudtrail.query;

/**
 * What {@link Pipeline#dedup(DedupOptions, Field...)} keeps. Immutable.
 *
 * @param keep how many of each combination of values
 * @param keepempty whether what lacks a field is kept
 * @param consecutive whether only neighbours are compared
 */
public record DedupOptions(int keep, boolean keepempty, boolean consecutive) {
  /** The first of each, wherever it is, and nothing that lacks a field. */
  public static final DedupOptions USUAL = new DedupOptions(1, false, false);

  /**
   * Says that the options belong together as they are.
   *
   * @throws SearchException if none is to be kept
   */
  public DedupOptions {
    if (keep < 1) {
      throw new SearchException("dedup keeps 1 row or more, not " + keep);
    }
  }

  /**
   * Keeps the first few of each combination.
   *
   * @param count how many
   * @return the options with that
   * @throws SearchException if none is to be kept
   */
  public DedupOptions keep(int count) {
    return new DedupOptions(count, keepempty, consecutive);
  }

  /**
   * Keeps all that lacks a field.
   *
   * @return the options with that
   */
  public DedupOptions keepingEmpty() {
    return new DedupOptions(keep, true, consecutive);
  }

  /**
   * Compares neighbours only: the first of each run of the same values is kept.
   *
   * @return the options with that
   */
  public DedupOptions ofNeighbours() {
    return new DedupOptions(keep, keepempty, true);
  }
}
