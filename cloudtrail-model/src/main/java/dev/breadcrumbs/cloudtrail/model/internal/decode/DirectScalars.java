package dev.breadcrumbs.cloudtrail.model.internal.decode;

import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import org.jspecify.annotations.Nullable;

/** Reads flags and numbers straight from the bytes. */
final class DirectScalars {
  /** Any whole number of so many bytes is a long. */
  private static final int SURELY_LONG = 18;

  private DirectScalars() {}

  static @Nullable Boolean flag(ObjectBytes in) {
    byte first = in.current();
    if (first != 't' && first != 'f') {
      in.refuse();
      return null;
    }
    return in.skipValue() ? (Boolean) (first == 't') : null;
  }

  static @Nullable Long wholeNumber(ObjectBytes in) {
    int from = in.at();
    if (in.skipValue() && isLong(in.bytes(), from, in.at())) {
      return toLong(in.bytes(), from, in.at());
    }
    in.refuse();
    return null;
  }

  /** Whether a value is a whole number that surely fits into a long. */
  static boolean isLong(byte[] bytes, int from, int to) {
    if (to - from > SURELY_LONG) {
      return false;
    }
    for (int at = bytes[from] == '-' ? from + 1 : from; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  static long toLong(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    long value = 0;
    for (int at = negative ? from + 1 : from; at < to; at++) {
      value = value * 10 + (bytes[at] - '0');
    }
    return negative ? -value : value;
  }

  /** Leaves every value to others: only few kinds of events have decimal numbers. */
  static @Nullable Object none(ObjectBytes in) {
    in.refuse();
    return null;
  }
}
