package dev.breadcrumbs.cloudtrail.query.internal.condition;

/** Patterns of {@code LIKE}: {@code %} is any text and {@code _} any one character. */
public final class LikePattern {
  private LikePattern() {}

  /** The same pattern with the wildcards {@code *} and {@code ?}. */
  public static String wildcards(String like) {
    StringBuilder wildcards = new StringBuilder(like.length());
    for (int at = 0; at < like.length(); at++) {
      char current = like.charAt(at);
      boolean escapes =
          current == '\\' && at + 1 < like.length() && "%_\\".indexOf(like.charAt(at + 1)) >= 0;
      if (escapes) {
        plain(wildcards, like.charAt(++at));
      } else if (current == '%') {
        wildcards.append('*');
      } else if (current == '_') {
        wildcards.append('?');
      } else {
        plain(wildcards, current);
      }
    }
    return wildcards.toString();
  }

  private static void plain(StringBuilder wildcards, char character) {
    if ("*?\\".indexOf(character) >= 0) {
      wildcards.append('\\');
    }
    wildcards.append(character);
  }
}
