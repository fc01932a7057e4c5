package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The inside of a JSON string, taken out of it: UTF-8, with room behind it for scanners. */
public final class EscapedText {
  private static final int PADDING = 64;
  private static final String SHORT_ESCAPES = "\"\\/bfnrt";
  private static final String SHORT_ESCAPED = "\"\\/\b\f\n\r\t";

  private final byte[] bytes;
  private final int length;

  private EscapedText(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** The text, and behind it what means nothing. */
  public byte[] bytes() {
    return bytes;
  }

  /** How much of the array is text. */
  public int length() {
    return length;
  }

  /** Takes the text out; null if it has an escape that is none. */
  public static @Nullable EscapedText of(byte[] from, int start, int end) {
    Unescaping text = new Unescaping(from, start, end);
    int length = text.run();
    return length < 0 ? null : new EscapedText(text.target, length);
  }

  /** Whether the text begins as an object or array does, or has one behind a prefix. */
  public boolean holdsJson() {
    int at = 0;
    while (at < length && Envelope.isBlank(bytes[at])) {
      at++;
    }
    return at < length
        && (bytes[at] == '{'
            || bytes[at] == '['
            || LinePrefix.objectBehind(bytes, at, length) >= 0);
  }

  public boolean beginsWith(String ascii) {
    if (length < ascii.length()) {
      return false;
    }
    for (int at = 0; at < ascii.length(); at++) {
      if (bytes[at] != ascii.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static final class Unescaping {
    private final byte[] source;
    private final int end;
    private final byte[] target;
    private int at;
    private int to;

    Unescaping(byte[] source, int start, int end) {
      this.source = source;
      this.at = start;
      this.end = end;
      // An escape is never shorter than the text it stands for.
      this.target = new byte[end - start + PADDING];
    }

    /** The length of the text; negative if an escape is none. */
    int run() {
      while (at < end) {
        byte current = source[at++];
        if (current != '\\') {
          target[to++] = current;
        } else if (at == end || !escape(source[at++])) {
          return -1;
        }
      }
      return to;
    }

    private boolean escape(byte escaped) {
      if (escaped == 'u') {
        return unit();
      }
      int index = SHORT_ESCAPES.indexOf(escaped);
      if (index < 0) {
        return false;
      }
      target[to++] = (byte) SHORT_ESCAPED.charAt(index);
      return true;
    }

    private boolean unit() {
      int unit = hex(at);
      if (unit < 0) {
        return false;
      }
      at += 4;
      if (!Character.isSurrogate((char) unit)) {
        put(unit);
        return true;
      }
      boolean follows = at + 6 <= end && source[at] == '\\' && source[at + 1] == 'u';
      int low = follows ? hex(at + 2) : -1;
      if (low >= 0 && Character.isSurrogatePair((char) unit, (char) low)) {
        at += 6;
        put(Character.toCodePoint((char) unit, (char) low));
        return true;
      }
      // Half a pair has no UTF-8: in the text, it stays an escape.
      System.arraycopy(source, at - 6, target, to, 6);
      to += 6;
      return true;
    }

    private int hex(int from) {
      int value = 0;
      for (int index = from; index < from + 4; index++) {
        int digit = index < end ? Character.digit(source[index], 16) : -1;
        if (digit < 0) {
          return -1;
        }
        value = value << 4 | digit;
      }
      return value;
    }

    private void put(int codePoint) {
      if (codePoint < 0x80) {
        target[to++] = (byte) codePoint;
        return;
      }
      byte[] encoded = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(encoded, 0, target, to, encoded.length);
      to += encoded.length;
    }
  }
}
