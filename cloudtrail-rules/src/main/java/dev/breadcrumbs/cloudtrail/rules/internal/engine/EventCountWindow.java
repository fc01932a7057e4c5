package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts events. Keeps no more of them than the test can tell apart. */
final class EventCountWindow implements CorrelationWindow {
  private final NumberTest test;
  private final Duration timespan;
  private final Deque<Occurrence> occurrences = new ArrayDeque<>();
  private boolean fired;

  EventCountWindow(NumberTest test, Duration timespan) {
    this.test = test;
    this.timespan = timespan;
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, DetectorOutput output) {
    Instant start = Occurrence.start(occurrence.time(), timespan);
    while (!occurrences.isEmpty() && occurrences.getFirst().isBefore(start)) {
      occurrences.removeFirst();
    }
    boolean before = fired && !occurrences.isEmpty();
    occurrences.addLast(occurrence);
    if (occurrences.size() > test.enough()) {
      occurrences.removeFirst();
    }
    fired = test.holds(occurrences.size());
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
