package dev.breadcrumbs.cloudtrail.model.internal.envelope;

/**
 * Follows what stands on a line before an object, and tells whether it is a time, a name or the
 * like: what ends an object, or stands in one, is no prefix but the rest of a record.
 */
public final class LinePrefix {
  /** What is longer is a text of its own, and no prefix. */
  public static final int LONGEST = 1024;

  private boolean broken;
  private boolean word;
  private byte last;

  /** Takes the next byte. */
  public void take(byte current) {
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
  public boolean isPrefix() {
    return word && !broken;
  }

  /**
   * Finds the object in the line of these bytes.
   *
   * @return the index of its brace; -1 if the line has none, or none that is surely whole
   */
  public static int objectBehind(byte[] bytes, int from, int limit) {
    LinePrefix prefix = new LinePrefix();
    for (int at = from; at < Math.min(limit, from + LONGEST) && bytes[at] != '\n'; at++) {
      if (bytes[at] == '{') {
        return prefix.isPrefix() && EventKeys.firstKey(bytes, at, limit) != null ? at : -1;
      }
      prefix.take(bytes[at]);
    }
    return -1;
  }
}
