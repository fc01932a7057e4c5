package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The calls of {@code calls.txt}, drawn as Zipf's law has it: the call of rank n is n times rarer
 * than the first.
 */
final class Calls {
  private final List<Call> ranked;
  private final double[] limits;

  private Calls(List<Call> ranked) {
    this.ranked = List.copyOf(ranked);
    this.limits = new double[ranked.size()];
    double total = 0;
    for (int rank = 0; rank < limits.length; rank++) {
      total += 1.0 / (rank + 1);
      limits[rank] = total;
    }
  }

  static Calls load() {
    List<String[]> sources = Lines.of("calls.txt").map(line -> line.split(" ")).toList();
    List<Call> ranked = new ArrayList<>();
    int longest = sources.stream().mapToInt(words -> words.length).max().orElseThrow();
    for (int column = 1; column < longest; column++) {
      for (String[] words : sources) {
        if (column < words.length) {
          ranked.add(new Call(ranked.size(), words[0], words[column]));
        }
      }
    }
    return new Calls(ranked);
  }

  Call draw(SplittableRandom random) {
    int at = Arrays.binarySearch(limits, random.nextDouble(limits[limits.length - 1]));
    return ranked.get(at < 0 ? -at - 1 : at + 1);
  }

  Stream<Call> stream() {
    return ranked.stream();
  }

  int size() {
    return ranked.size();
  }
}
