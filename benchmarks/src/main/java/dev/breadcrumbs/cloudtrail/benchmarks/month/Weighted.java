package dev.breadcrumbs.cloudtrail.benchmarks.month;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Things that are drawn by their weights. */
final class Weighted<T> {
  private final List<T> things = new ArrayList<>();
  private final List<Double> limits = new ArrayList<>();
  private double total;

  void add(double weight, T thing) {
    total += weight;
    things.add(thing);
    limits.add(total);
  }

  T draw(SplittableRandom random) {
    double drawn = random.nextDouble(total);
    int at = 0;
    while (limits.get(at) <= drawn) {
      at++;
    }
    return things.get(at);
  }
}
