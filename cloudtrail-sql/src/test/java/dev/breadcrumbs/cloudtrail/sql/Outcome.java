package dev.breadcrumbs.cloudtrail.sql;

/**
 * What came of one case on one engine.
 *
 * @param verdict how it ended
 * @param detail the error, or both results
 */
record Outcome(Verdict verdict, String detail) {
  enum Verdict {
    EQUAL("equal"),
    CANNOT("cannot"),
    FAILS("the statement fails"),
    TOLD("differs as told"),
    DIFFERENT("DIFFERENT");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Outcome of(Verdict verdict, String detail) {
    return new Outcome(verdict, detail);
  }
}
