package dev.breadcrumbs.cloudtrail.query.internal.value;

/**
 * A text that ends a regular expression's work on it when that has read too much: the JDK's engine
 * tries all ways to match, which can be exponentially many, and cannot be stopped otherwise. For
 * one call of one thread.
 */
final class GuardedText implements CharSequence {
  private static final long BASE = 1_000_000;

  /** Enough to try a text of some hundred characters from each of its characters. */
  private static final long FOR_EACH_CHARACTER = 500;

  /** From here on a text is long, and its characters are read some ten times each. */
  private static final long LONG = 10_000_000;

  private static final long FOR_EACH_OF_LONG = 50;

  private final String text;
  private final String expression;
  private final long cost;
  private long left;

  /**
   * Guards one use of an expression.
   *
   * @param cost what a character read counts: more than one if the engine does much in between
   */
  GuardedText(String text, String expression, long cost) {
    this.text = text;
    this.expression = expression;
    this.cost = cost;
    this.left = budget(text.length());
  }

  private static long budget(long length) {
    return Math.min(BASE + FOR_EACH_CHARACTER * length, LONG + FOR_EACH_OF_LONG * length);
  }

  @Override
  public char charAt(int index) {
    left -= cost;
    if (left < 0) {
      throw new RegexLimit("takes too long", expression, text.length());
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
