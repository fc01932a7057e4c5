package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * UTF-8 text that grows in place and is reused from event to event, so that writing leaves no
 * garbage.
 */
final class ByteText {
  private byte[] bytes = new byte[8192];
  private int length;

  void append(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  void append(String text) {
    append(text.getBytes(UTF_8));
  }

  /** Appends one ASCII character. */
  void append(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
  }

  /** Appends a number as decimal digits, padded with zeros to the left. */
  void appendDecimal(int number, int digits) {
    room(digits);
    int rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  void clear() {
    length = 0;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, UTF_8);
  }
}
