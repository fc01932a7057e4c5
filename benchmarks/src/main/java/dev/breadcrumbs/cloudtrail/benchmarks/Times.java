package dev.breadcrumbs.cloudtrail.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The seconds that each entry of a race took, round by round. */
final class Times {
  private final Map<Entry, List<Double>> seconds = new LinkedHashMap<>();

  void add(Entry entry, double taken) {
    seconds.computeIfAbsent(entry, any -> new ArrayList<>()).add(taken);
  }

  Set<Entry> entries() {
    return seconds.keySet();
  }

  double median(Entry entry) {
    List<Double> sorted = sorted(entry);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  double fastest(Entry entry) {
    return sorted(entry).get(0);
  }

  double slowest(Entry entry) {
    List<Double> sorted = sorted(entry);
    return sorted.get(sorted.size() - 1);
  }

  /** The median of another contender on a search, if it took part. */
  OptionalDouble median(String contender, Search search) {
    Entry entry = new Entry(contender, search);
    return seconds.containsKey(entry) ? OptionalDouble.of(median(entry)) : OptionalDouble.empty();
  }

  private List<Double> sorted(Entry entry) {
    return seconds.getOrDefault(entry, List.of()).stream().sorted().toList();
  }

  /** A contender and what it was asked. */
  record Entry(String contender, Search search) {}
}
