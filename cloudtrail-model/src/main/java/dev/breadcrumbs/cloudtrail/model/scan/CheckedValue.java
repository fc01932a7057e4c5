package dev.breadcrumbs.cloudtrail.model.scan;

import java.nio.charset.StandardCharsets;

/**
 * A place in a JSON value that was checked, moved on by those who read it: nothing here can fail,
 * so nothing is looked at twice. Not thread-safe.
 */
public final class CheckedValue {
  private final byte[] bytes;
  private final int limit;
  private int at;

  /**
   * Stands on the first byte of a value.
   *
   * @param bytes an array that goes on for 16 bytes behind the value
   * @param from index of the value's first byte
   * @param to index behind its last
   */
  public CheckedValue(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    at = from;
    limit = to;
  }

  /**
   * Returns the array.
   *
   * @return the bytes
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Returns the place.
   *
   * @return the index of the next byte
   */
  public int at() {
    return at;
  }

  /**
   * Returns the next byte.
   *
   * @return the byte
   */
  public byte current() {
    return bytes[at];
  }

  /**
   * Moves over an opening bracket and the blanks behind it.
   *
   * @param close its counterpart
   * @return whether something stands between the two; if not, they were both moved over
   */
  public boolean enter(char close) {
    at++;
    skipBlanks();
    if (bytes[at] == close) {
      at++;
      return false;
    }
    return true;
  }

  /**
   * Moves over the comma or closing bracket behind a value.
   *
   * @return whether it was a comma
   */
  public boolean goesOn() {
    skipBlanks();
    if (bytes[at++] != ',') {
      return false;
    }
    skipBlanks();
    return true;
  }

  /**
   * Reads a key, and moves over its colon and the blanks around it.
   *
   * @param names the keys that came last
   * @return the key as text
   */
  public String name(RecentTexts names) {
    int from = at + 1;
    int end = Words.endOfPlainText(bytes, from);
    if (bytes[end] != '"') {
      end = behindQuote(end) - 1;
    }
    at = end + 1;
    skipBlanks();
    // The colon.
    at++;
    skipBlanks();
    return names.decode(bytes, from, end);
  }

  /**
   * Reads a text.
   *
   * @return the text
   */
  public String text() {
    int from = at + 1;
    int end = Words.endOfPlainText(bytes, from);
    if (bytes[end] == '"') {
      at = end + 1;
      return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
    at = behindQuote(end);
    return StringDecoder.decode(bytes, from, at - 1);
  }

  private int behindQuote(int from) {
    return JsonSkipper.skipCheckedString(bytes, from);
  }

  /** Moves over a number, true, false or null. */
  public void skipScalar() {
    while (at < limit && isOfScalar(bytes[at])) {
      at++;
    }
  }

  private static boolean isOfScalar(byte value) {
    return value > ' ' && value != ',' && value != ']' && value != '}';
  }

  private void skipBlanks() {
    if (JsonSkipper.mayBeBlank(bytes[at])) {
      at = JsonSkipper.skipBlanks(bytes, at, bytes.length);
    }
  }
}
