package dev.breadcrumbs.cloudtrail.query;

/**
 * Options of {@link Pipeline#dedup(DedupOptions, Field...)}. Immutable.
 *
 * @param keep how many of each combination of values
 * @param keepempty whether events or rows that lack a field are kept
 * @param consecutive whether only neighbours are compared
 */
public record DedupOptions(int keep, boolean keepempty, boolean consecutive) {
  /** Keeps the first of each combination, wherever it is, and nothing that lacks a field. */
  public static final DedupOptions USUAL = new DedupOptions(1, false, false);

  /**
   * Checks the options.
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
   * @return the changed options
   * @throws SearchException if none is to be kept
   */
  public DedupOptions keep(int count) {
    return new DedupOptions(count, keepempty, consecutive);
  }

  /**
   * Keeps everything that lacks a field.
   *
   * @return the changed options
   */
  public DedupOptions keepingEmpty() {
    return new DedupOptions(keep, true, consecutive);
  }

  /**
   * Compares neighbours only: the first of each run of the same values is kept.
   *
   * @return the changed options
   */
  public DedupOptions ofNeighbours() {
    return new DedupOptions(keep, keepempty, true);
  }
}
