package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.Locale;

/** How sure it is that one session came out of another. */
public enum Certainty {
  /** The log names the one credential on both sides, and nothing that it says differs. */
  EXACT,
  /** All that the log says fits one session, but it names no credential. */
  INFERRED,
  /**
   * The log fits several, or says of one what does not fit: all of them are given, of very many the
   * first.
   */
  AMBIGUOUS;

  /**
   * Returns the word for people.
   *
   * @return for example {@code exact}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
