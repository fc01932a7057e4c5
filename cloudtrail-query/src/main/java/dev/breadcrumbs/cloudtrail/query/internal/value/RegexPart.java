package dev.breadcrumbs.cloudtrail.query.internal.value;

/**
 * A part of a regular expression: its spelling in Java, and what the engine can do with it between
 * two characters that it reads, where no guard sees it.
 *
 * @param java as Java spells it
 * @param ways in how many ways it can be passed without reading; 0 if it has to read
 * @param steps how many steps the engine takes at most before it reads or has passed in all ways
 * @param longest how many characters it can match at most
 * @param anyText whether it begins with any text of a line: if it is not found at one place, it is
 *     not found further on in the line
 */
record RegexPart(String java, long ways, long steps, long longest, boolean anyText) {
  /** Greater than any number that is accepted, and small enough to be multiplied. */
  static final long MANY = 1L << 30;

  static final RegexPart NOTHING = new RegexPart("", 1, 0, 0, false);

  RegexPart {
    ways = Math.min(ways, MANY);
    steps = Math.min(steps, MANY);
    longest = Math.min(longest, MANY);
  }

  /** What reads one character. */
  static RegexPart character(String java) {
    return new RegexPart(java, 0, 0, 1, false);
  }

  /** What looks where it stands, or refers to what may be empty. */
  static RegexPart assertion(String java) {
    return new RegexPart(java, 1, 1, 0, false);
  }

  static RegexPart reference(String java) {
    return new RegexPart(java, 1, 1, MANY, false);
  }

  /** Flags and blanks: what neither reads nor looks. */
  static RegexPart mark(String java) {
    return new RegexPart(java, 1, 0, 0, false);
  }

  RegexPart then(RegexPart next) {
    boolean leads = (longest == 0 && steps == 0) ? next.anyText : anyText;
    return new RegexPart(
        java + next.java,
        ways * next.ways,
        steps + ways * next.steps,
        longest + next.longest,
        leads);
  }

  RegexPart or(RegexPart other) {
    return new RegexPart(
        java + "|" + other.java,
        ways + other.ways,
        steps + other.steps + 1,
        Math.max(longest, other.longest),
        anyText && other.anyText);
  }

  /** In brackets that only hold it together. */
  RegexPart in(String open, String close) {
    return new RegexPart(open + java + close, ways, steps, longest, anyText);
  }

  /** In brackets that keep the first way they find. */
  RegexPart once(String open, String close) {
    return new RegexPart(open + java + close, Math.min(1, ways), steps + 1, longest, false);
  }

  RegexPart lookingAhead(String open, String close) {
    return new RegexPart(open + java + close, 1, steps + 1, 0, false);
  }

  /** The engine tries each length that it can have. */
  RegexPart lookingBehind(String open, String close) {
    return new RegexPart(open + java + close, 1, (steps + 1) * (longest + 1), 0, false);
  }

  /**
   * Repeated. The engine ends a repetition that has read nothing, but not before it has counted the
   * least number of times.
   */
  RegexPart repeated(String sign, long least, long most, boolean anyText) {
    boolean possessive = sign.length() > 1 && sign.endsWith("+");
    long passed = ways + (least == 0 ? 1 : 0);
    return new RegexPart(
        java + sign,
        possessive ? Math.min(1, passed) : passed,
        1 + (ways == 0 ? steps : (steps + 1) * Math.max(1, least)),
        longest * most,
        anyText);
  }
}
