package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts events. Keeps no more of them than the threshold can tell apart. */
final class CountWindow implements Window {
  private final Threshold threshold;
  private final Duration timespan;
  private final Deque<Occurrence> occurrences = new ArrayDeque<>();
  private boolean fired;

  CountWindow(Threshold threshold, Duration timespan) {
    this.threshold = threshold;
    this.timespan = timespan;
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, Output output) {
    Instant start = Occurrence.start(occurrence.time(), timespan);
    while (!occurrences.isEmpty() && occurrences.getFirst().isBefore(start)) {
      occurrences.removeFirst();
    }
    boolean before = fired && !occurrences.isEmpty();
    occurrences.addLast(occurrence);
    if (occurrences.size() > threshold.enough()) {
      occurrences.removeFirst();
    }
    fired = threshold.holds(occurrences.size());
    return fired && !before ? List.copyOf(occurrences) : List.of();
  }

  @Override
  public Instant newest() {
    return occurrences.getLast().time();
  }

  @Override
  public int size() {
    return occurrences.size();
  }

  @Override
  public void save(ObjectNode state, StateWriter writer) {
    state.set("occurrences", writer.occurrences(occurrences));
    state.put("fired", fired);
  }

  @Override
  public void load(ObjectNode state, StateReader reader) {
    occurrences.addAll(reader.occurrences(state.path("occurrences")));
    fired = state.path("fired").booleanValue();
  }
}
