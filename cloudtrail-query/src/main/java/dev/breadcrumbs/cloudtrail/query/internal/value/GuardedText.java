package dev.breadcrumbs.cloudtrail.query.internal.value;

/**
 * A text that ends a regular expression's work on it when that has read too much: the JDK's engine
 * tries all ways to match, which can be exponentially many, and cannot be stopped otherwise. For
 * one call of one thread.
 */
final class GuardedText implements CharSequence {
  /**
   * Expressions that are in use read each character of a short text a few hundred times at most.
   */
  private static final long BASE = 1_000_000;

  private static final long FOR_EACH_CHARACTER = 100;

  private final String text;
  private final String expression;
  private long left;

  GuardedText(String text, String expression) {
    this.text = text;
    this.expression = expression;
    this.left = BASE + FOR_EACH_CHARACTER * text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
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
