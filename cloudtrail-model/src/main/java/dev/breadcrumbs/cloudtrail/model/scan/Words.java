package dev.breadcrumbs.cloudtrail.model.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, as one long. */
final class Words {
  /**
   * How many bytes beyond the end of the content an array must have, so that words may overhang.
   */
  static final int PADDING = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;

  /** What makes a blank of a quote, and leaves control characters below it. */
  private static final long QUOTE_TO_BLANK = 0x0202020202020202L;

  private static final long BEHIND_BLANK = 0x2121212121212121L;

  private Words() {}

  static long at(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  static boolean hasBackslash(long word) {
    long other = word ^ BACKSLASHES;
    return ((other - ONES) & ~other & HIGH_BITS) != 0;
  }

  /**
   * Marks the bytes of a word that end a plain run of string content: quotes, backslashes, control
   * characters and bytes above 127. The lowest mark is exact; those above it may be false.
   */
  static long endsOfPlainText(long word) {
    // Bytes above 127 are marked by the one difference or the other: only one of them misses 0xDC.
    return (((word ^ QUOTE_TO_BLANK) - BEHIND_BLANK) | ((word ^ BACKSLASHES) - ONES)) & HIGH_BITS;
  }

  /** The first byte, of a string that was checked, that {@link #endsOfPlainText} marks. */
  static int endOfPlainText(byte[] bytes, int from) {
    int at = from;
    long ends = endsOfPlainText(at(bytes, at));
    while (ends == 0) {
      at += 8;
      ends = endsOfPlainText(at(bytes, at));
    }
    return at + (Long.numberOfTrailingZeros(ends) >>> 3);
  }
}
