package dev.breadcrumbs.cloudtrail.query.internal.syntax;

/**
 * A piece of a text.
 *
 * @param kind what it is
 * @param raw its characters; of what is quoted, those between the quotes
 * @param start where it begins
 * @param end where it has ended
 */
public record Token(Kind kind, String raw, int start, int end) {
  /** Kinds of pieces. */
  public enum Kind {
    WORD,
    NUMBER,
    /** In double quotes. */
    TEXT,
    /** In single quotes. */
    NAME,
    SIGN,
    END
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  public boolean isSign(String sign) {
    return kind == Kind.SIGN && raw.equals(sign);
  }

  /** Whether it is this word, in any case of letters, and not quoted. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && raw.equalsIgnoreCase(word);
  }

  public boolean isQuoted() {
    return kind == Kind.TEXT || kind == Kind.NAME;
  }

  /** What it stands for: a backslash takes the meaning of a quote or backslash behind it away. */
  public String text() {
    return isQuoted() ? unescaped(true) : raw;
  }

  /** What a regular expression in quotes is: all its backslashes stay, but those of quotes. */
  public String regex() {
    return isQuoted() ? unescaped(false) : raw;
  }

  private String unescaped(boolean backslashes) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    char quote = kind == Kind.TEXT ? '"' : '\'';
    StringBuilder text = new StringBuilder(raw.length());
    for (int at = 0; at < raw.length(); at++) {
      char current = raw.charAt(at);
      if (current == '\\' && at + 1 < raw.length()) {
        char next = raw.charAt(++at);
        boolean drops = next == quote || (backslashes && next == '\\');
        text.append(drops ? "" : "\\").append(next);
      } else {
        text.append(current);
      }
    }
    return text.toString();
  }

  /** As an error message has it. */
  public String shown() {
    if (kind == Kind.END) {
      return "the end";
    }
    String cut = raw.length() > 60 ? raw.substring(0, 60) + "..." : raw;
    return kind == Kind.TEXT ? "\"" + cut + "\"" : "'" + cut + "'";
  }
}
