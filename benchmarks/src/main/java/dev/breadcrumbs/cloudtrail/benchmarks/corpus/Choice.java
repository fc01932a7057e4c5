package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.ArrayList;
import java.util.List;

/** A rule of the grammar: writes one of its alternatives, drawn by weight. */
final class Choice implements Part {
  private final List<Part> alternatives = new ArrayList<>();
  private final List<Integer> limits = new ArrayList<>();
  private int total;

  void add(int weight, Part alternative) {
    total += weight;
    limits.add(total);
    alternatives.add(alternative);
  }

  @Override
  public void write(EventDraw draw) {
    int drawn = draw.random.nextInt(total);
    int chosen = 0;
    while (limits.get(chosen) <= drawn) {
      chosen++;
    }
    alternatives.get(chosen).write(draw);
  }
}
