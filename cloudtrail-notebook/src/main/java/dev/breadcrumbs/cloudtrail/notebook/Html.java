package dev.breadcrumbs.cloudtrail.notebook;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text for a page: nothing in it is markup, and nothing steers a terminal or turns text around. */
final class Html {
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]]");

  private Html() {}

  static String line(String text) {
    return "<div>" + escaped(text) + "</div>\n";
  }

  static String preformatted(String text) {
    return "<pre>" + escaped(text) + "</pre>\n";
  }

  /** Shows by its number what would be obeyed; ends of lines stay. */
  static String harmless(String text) {
    return OBEYED
        .matcher(text)
        .replaceAll(found -> String.format(Locale.ROOT, "\\\\u%04x", found.group().codePointAt(0)));
  }

  static String escaped(String text) {
    return harmless(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
