package dev.breadcrumbs.cloudtrail.model.scan;

/** Well-formed UTF-8 (Unicode Standard, table 3-7). */
final class Utf8 {
  private Utf8() {}

  /** Skips one character of two bytes or more; {@link JsonSkipper#UNSURE} if it is malformed. */
  static int skipCharacter(byte[] bytes, int at, int limit) {
    int first = bytes[at] & 0xFF;
    int second = bytes[at + 1] & 0xFF;
    int length = length(first);
    if (length == 0 || at + length > limit || !fits(first, second)) {
      return JsonSkipper.UNSURE;
    }
    for (int index = at + 1; index < at + length; index++) {
      if ((bytes[index] & 0xC0) != 0x80) {
        return JsonSkipper.UNSURE;
      }
    }
    return at + length;
  }

  private static int length(int first) {
    if (first >= 0xC2 && first <= 0xDF) {
      return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
  }

  /** Rules out overlong forms, surrogates, and numbers beyond Unicode's last. */
  private static boolean fits(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }
}
