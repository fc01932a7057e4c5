package dev.breadcrumbs.cloudtrail.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Holds that all contenders give the same answers; a fast wrong answer must not reach the table.
 */
final class Agreement {
  private final Map<String, String> answers = new HashMap<>();
  private final Map<String, String> authors = new HashMap<>();

  /**
   * Notes an answer.
   *
   * @throws IllegalStateException if another one was given to the same question before
   */
  void check(Race race, Times.Entry entry, String fingerprint) {
    String question = question(race, entry, fingerprint);
    String before = answers.putIfAbsent(question, fingerprint);
    String author = entry.contender() + " (" + race.title() + ")";
    if (before == null) {
      authors.put(question, author);
      return;
    }
    if (!before.equals(fingerprint)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s: %s answers %s, but %s answers %s",
              question,
              authors.get(question),
              before,
              author,
              fingerprint));
    }
  }

  // Counts compare with counts of the same unit; the two forms of a corpus differ in bytes.
  private static String question(Race race, Times.Entry entry, String fingerprint) {
    boolean counted =
        entry.search() == Search.EVERYTHING || fingerprint.startsWith(Zgrep.UNIT + " ");
    if (!counted) {
      return entry.search().text();
    }
    return String.format(
        Locale.ROOT,
        "%s of %s in %s",
        entry.search().text(),
        fingerprint.replaceAll(" .*", ""),
        race.form());
  }
}
