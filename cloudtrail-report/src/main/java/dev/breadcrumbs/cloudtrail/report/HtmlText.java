package dev.breadcrumbs.cloudtrail.report;

/** Text in the HTML of the page: in ASCII, with nothing that HTML would take for markup. */
final class HtmlText {
  private HtmlText() {}

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(point -> append(point, escaped));
    return escaped.toString();
  }

  private static void append(int point, StringBuilder escaped) {
    boolean plain =
        point == ' ' || Character.isLetterOrDigit(point) || "-_.,:/()+=@".indexOf(point) >= 0;
    if (plain && point < 0x7f) {
      escaped.append((char) point);
    } else if (isShown(point)) {
      escaped.append("&#").append(point).append(';');
    } else {
      escaped.append("&#65533;");
    }
  }

  /** Control characters and halves of surrogate pairs cannot be named in HTML. */
  private static boolean isShown(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT;
  }
}
