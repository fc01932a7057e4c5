package dev.breadcrumbs.cloudtrail.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * The rows that a contender found, each a list of texts; a missing value is an empty text. Rows
 * stand in the contender's own order, which {@link #fingerprint} disregards.
 */
record Answer(List<List<String>> rows) {
  /** What a contender counted that reads everything: events or bytes. */
  static Answer counted(String what, long count) {
    return new Answer(List.of(List.of(what, Long.toString(count))));
  }

  /** Equal for equal answers, on every JVM: the row itself if there is but one. */
  String fingerprint() {
    if (rows.size() == 1) {
      return String.join(" ", rows.get(0));
    }
    List<String> sorted = rows.stream().map(row -> String.join("\0", row)).sorted().toList();
    return String.format(Locale.ROOT, "%d rows, hash %08x", rows.size(), sorted.hashCode());
  }
}
