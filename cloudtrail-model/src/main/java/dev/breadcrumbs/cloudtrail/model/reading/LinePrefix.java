package dev.breadcrumbs.cloudtrail.model.reading;

/**
 * Follows what stands on a line before an object, and tells whether it is a time, a name or the
 * like: what ends an object, or stands in one, is no prefix but the rest of a record.
 */
final class LinePrefix {
  private boolean broken;
  private boolean word;
  private byte last;

  /** Takes the next byte. */
  void take(byte current) {
    if (current == '\n') {
      broken = false;
      word = false;
      last = 0;
      return;
    }
    broken |= current == '{' || current == '}' || (current == ':' && last == '"');
    word |= Character.isLetterOrDigit(current);
    last = Envelope.isBlank(current) ? last : current;
  }

  /** Whether an object that begins here is to be taken for one of its own. */
  boolean isPrefix() {
    return word && !broken;
  }
}
