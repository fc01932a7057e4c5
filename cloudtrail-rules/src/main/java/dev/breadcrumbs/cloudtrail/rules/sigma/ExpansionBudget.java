package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.List;

/**
 * How much may be made of few words: texts of one value, references to selections by a pattern. For
 * one load; not thread-safe.
 */
final class ExpansionBudget {
  private static final int OF_DOCUMENT = 10_000;
  private static final int OF_LOAD = 1_000_000;

  /** Characters of the texts that are made. */
  private static final int CHARACTERS_OF_DOCUMENT = 1_000_000;

  private static final int CHARACTERS_OF_LOAD = 20_000_000;

  private int spentOnDocument;
  private int spentOnLoad;
  private long charactersOfDocument;
  private long charactersOfLoad;

  /** Begins with another document. */
  void begin() {
    spentOnDocument = 0;
    charactersOfDocument = 0;
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

  /**
   * Counts the texts that were made of one value.
   *
   * @throws SigmaRefusal if they are too many, or too long together
   */
  void spendOn(List<TextPattern> made, int line) {
    spend(made.size() - 1, line);
    if (made.size() > 1) {
      long characters = made.stream().mapToLong(each -> each.points().size()).sum();
      charactersOfDocument += characters;
      charactersOfLoad += characters;
    }
    if (charactersOfDocument > CHARACTERS_OF_DOCUMENT || charactersOfLoad > CHARACTERS_OF_LOAD) {
      throw new SigmaRefusal(
          Kind.TOO_LARGE, line, "modifiers make too long texts of few words, all in all");
    }
  }
}
