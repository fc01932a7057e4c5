package dev.breadcrumbs.cloudtrail.query.internal.time;

/**
 * A part of a time format.
 *
 * @param kind the letter behind the percent sign, or {@link #LITERAL}
 * @param digits of a fraction of a second
 * @param literal the text itself, for a literal
 */
record TimePart(char kind, int digits, String literal) {
  static final char LITERAL = 0;

  /** A zone as {@code +00:00}, which strptime reads as it reads {@code %z}. */
  static final char COLON_ZONE = ':';

  /** A fraction of a second. */
  static final char FRACTION = 'N';

  static TimePart literal(String text) {
    return new TimePart(LITERAL, 0, text);
  }
}
