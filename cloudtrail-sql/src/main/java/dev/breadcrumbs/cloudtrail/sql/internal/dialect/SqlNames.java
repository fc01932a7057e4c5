package dev.breadcrumbs.cloudtrail.sql.internal.dialect;

import java.util.List;
import java.util.regex.Pattern;

/** What dialects have in common. */
final class SqlNames {
  private static final Pattern CAMEL = Pattern.compile("[a-z]+[A-Z][A-Za-z0-9]*");

  /** The message of a failure, and what stands for the array. */
  static final String DEEP = "'arrays deeper than SQL looks: ' || ";

  private SqlNames() {}

  /** Whether a name can stand without quotes: no word of SQL has a capital within. */
  static boolean isPlain(String name) {
    return CAMEL.matcher(name).matches();
  }

  static String quoted(String text, String quote) {
    return quote + text.replace(quote, quote + quote) + quote;
  }

  static String call(String function, List<String> arguments) {
    return function + "(" + String.join(", ", arguments) + ")";
  }

  /** A member of a JSON object as a path; its name may have dots. */
  static String path(String name) {
    return "$.\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
