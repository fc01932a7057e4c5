package dev.breadcrumbs.cloudtrail.query.internal.value;

/** Text without case, letter by letter, so that the length stays. */
public final class CaseFolding {
  private CaseFolding() {}

  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
