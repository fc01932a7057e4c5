package dev.breadcrumbs.cloudtrail.query.internal.print;

/** Text as a terminal shows it: how wide it is, and without what a terminal would obey. */
public final class ScreenText {
  private static final int MOST_FOR_A_CELL = 8;

  private ScreenText() {}

  /**
   * Shows control and direction characters by their numbers: log content must not steer a terminal.
   */
  public static String harmless(String text) {
    return shown(text, Integer.MAX_VALUE);
  }

  /**
   * Shows a text as {@link #harmless} does, cut if it is wider than that, with a mark that tells
   * how many characters are left out.
   *
   * @param longest the width that the text has at most, its mark included
   */
  static String shown(String text, int longest) {
    if (text.length() <= longest && isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(Math.min(text.length(), longest));
    int room = longest - mark(text.length()).length();
    // Marks that stand above others have no width, and must not be endless either.
    long most = (long) MOST_FOR_A_CELL * longest;
    int width = 0;
    int kept = 0;
    int keptLength = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int before = shown.length();
      append(point, shown);
      width += isDangerous(point) ? shown.length() - before : width(point);
      at += Character.charCount(point);
      if (width <= room) {
        kept = at;
        keptLength = shown.length();
      }
      if (width > longest || shown.length() > most) {
        shown.setLength(keptLength);
        return shown.append(mark(text.codePointCount(kept, text.length()))).toString();
      }
    }
    return shown.toString();
  }

  private static String mark(int leftOut) {
    return "...[+" + leftOut + "]";
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(int point, StringBuilder shown) {
    if (isDangerous(point)) {
      String digits = Integer.toHexString(point);
      shown.append("\\u").append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits);
    } else {
      shown.appendCodePoint(point);
    }
  }

  private static boolean isDangerous(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /** How many cells of a terminal the text takes. */
  static int width(String text) {
    return text.codePoints().map(ScreenText::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  /** East Asian wide characters and emoji (Unicode Standard Annex 11). */
  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD));
  }
}
