package dev.breadcrumbs.cloudtrail.query.internal.syntax;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the character within it, from 1
 * @param picture the line, cut to what is near, and below it a caret
 */
public record Place(int line, int column, String picture) {
  private static final int NEAR = 40;

  public static Place of(String text, int offset) {
    int at = Math.min(offset, text.length());
    int start = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    int line = 1 + (int) text.substring(0, start).chars().filter(each -> each == '\n').count();
    return new Place(line, at - start + 1, picture(text, start, end < 0 ? text.length() : end, at));
  }

  private static String picture(String text, int start, int end, int at) {
    int from = Math.max(start, at - NEAR);
    int to = Math.min(end, at + NEAR);
    String before = from > start ? "..." : "";
    String after = to < end ? "..." : "";
    String near = printable(text.substring(from, to));
    return before + near + after + "\n" + " ".repeat(before.length() + at - from) + "^";
  }

  /** One column a character: control characters would move the caret away. */
  private static String printable(String near) {
    StringBuilder printable = new StringBuilder(near);
    for (int at = 0; at < printable.length(); at++) {
      if (Character.isISOControl(printable.charAt(at))) {
        printable.setCharAt(at, ' ');
      }
    }
    return printable.toString();
  }
}
