package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;

/**
 * How much may be made of few words: texts of one value, references to selections by a pattern. For
 * one load; not thread-safe.
 */
final class ExpansionBudget {
  private static final int OF_DOCUMENT = 10_000;
  private static final int OF_LOAD = 1_000_000;

  private int spentOnDocument;
  private int spentOnLoad;

  /** Begins with another document. */
  void begin() {
    spentOnDocument = 0;
  }

  /**
   * Counts what was made.
   *
   * @throws SigmaRefusal if it is too much
   */
  void spend(int made, int line) {
    spentOnDocument += made;
    spentOnLoad += made;
    if (spentOnDocument > OF_DOCUMENT || spentOnLoad > OF_LOAD) {
      throw new SigmaRefusal(
          Kind.TOO_LARGE, line, "modifiers, lists or 'x of' make too much of few words");
    }
  }
}
