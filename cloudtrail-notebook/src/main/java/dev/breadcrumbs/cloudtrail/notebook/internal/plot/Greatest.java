package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Picks what a chart has room for, and says what it leaves out. */
final class Greatest {
  /** The palette has as many colours that can be told apart. */
  static final int SERIES = 8;

  static final int LABELS = 25;

  private Greatest() {}

  /** Those with the greatest weights, in the order that they have. */
  static List<String> of(Map<String, Double> weights, int most) {
    if (weights.size() <= most) {
      return List.copyOf(weights.keySet());
    }
    Set<String> kept = Set.copyOf(first(weights, most));
    return weights.keySet().stream().filter(kept::contains).toList();
  }

  /** Those with the greatest weights, the greatest first. */
  static List<String> first(Map<String, Double> weights, int most) {
    return weights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  static String note(String what, int shown, int all) {
    if (shown == all) {
      return "";
    }
    return String.format(Locale.ROOT, "the %,d greatest of %,d %s", shown, all, what);
  }

  static String joined(String... notes) {
    return String.join("; ", List.of(notes).stream().filter(note -> !note.isEmpty()).toList());
  }
}
