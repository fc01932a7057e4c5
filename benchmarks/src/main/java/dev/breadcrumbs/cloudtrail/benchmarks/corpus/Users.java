package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.Locale;

/**
 * Names of users by number. Some hold letters beyond ASCII, written now as they are and now as JSON
 * escapes.
 */
final class Users {
  private static final String[] FIRST = {
    "ada", "bruno", "chidi", "dana", "emre", "fatima", "goran", "hana", "ines", "josé", "kwame",
    "lena", "mateo", "nadia", "olu", "priya", "quinn", "ravi", "søren", "zoë"
  };
  private static final String[] LAST = {
    "abbott", "baker", "costa", "dubois", "evans", "fischer", "garcia", "haddad", "ivanov", "jensen"
  };

  private Users() {}

  static void writeName(EventDraw draw) {
    String first = FIRST[draw.user % FIRST.length];
    boolean escape = draw.random.nextInt(4) == 0;
    for (int i = 0; i < first.length(); i++) {
      write(draw.text, first.charAt(i), escape);
    }
    int rest = draw.user / FIRST.length;
    draw.text.append('.');
    draw.text.append(LAST[rest % LAST.length]);
    if (rest >= LAST.length) {
      draw.text.append(Integer.toString(rest / LAST.length));
    }
  }

  private static void write(ByteText text, char letter, boolean escape) {
    if (letter < 0x80) {
      text.append(letter);
      return;
    }
    text.append(
        escape ? String.format(Locale.ROOT, "\\u%04x", (int) letter) : String.valueOf(letter));
  }

  /** A number that belongs to a user and a purpose, spread over all 64 bits. */
  static long mix(long user, long purpose) {
    return (user + purpose * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
  }
}
