package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until all parts have happened one after the other. For each part it keeps the chain that
 * leads there and began last: no other chain can be completed where that one cannot.
 *
 * <p>Occurrences of one time come by their parts, so that each may follow the other. One event
 * takes one place in a chain.
 */
final class TemporalOrderedWindow implements CorrelationWindow {
  private final Duration timespan;
  private final List<List<Occurrence>> chains = new ArrayList<>();

  /** The chains as they were before the newest time. */
  private List<List<Occurrence>> earlier = List.of();

  private Instant newest = Instant.MIN;

  TemporalOrderedWindow(int parts, Duration timespan) {
    this.timespan = timespan;
    for (int part = 0; part < parts; part++) {
      chains.add(List.of());
    }
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, DetectorOutput output) {
    if (!occurrence.time().equals(newest)) {
      newest = occurrence.time();
      earlier = List.copyOf(chains);
    }
    List<Occurrence> chain = extended(part, occurrence);
    if (chain.isEmpty()) {
      return List.of();
    }
    if (part < chains.size() - 1) {
      chains.set(part, chain);
      return List.of();
    }
    chains.replaceAll(used -> List.of());
    earlier = List.copyOf(chains);
    return chain;
  }

  private List<Occurrence> extended(int part, Occurrence occurrence) {
    if (part == 0) {
      return List.of(occurrence);
    }
    Instant start = Occurrence.start(newest, timespan);
    List<Occurrence> before = chains.get(part - 1);
    if (!canGoOn(before, occurrence, start)) {
      before = earlier.get(part - 1);
    }
    if (!canGoOn(before, occurrence, start)) {
      return List.of();
    }
    List<Occurrence> chain = new ArrayList<>(before);
    chain.add(occurrence);
    return List.copyOf(chain);
  }

  private static boolean canGoOn(List<Occurrence> chain, Occurrence next, Instant start) {
    return !chain.isEmpty() && !chain.get(0).isBefore(start) && !chain.contains(next);
  }

  @Override
  public Instant newest() {
    return newest;
  }

  @Override
  public int size() {
    return chains.stream().mapToInt(List::size).sum();
  }

  @Override
  public void save(ObjectNode state, StateWriter writer) {
    state.put("newest", newest.toString());
    write(state.putArray("chains"), chains, writer);
    write(state.putArray("earlier"), earlier, writer);
  }

  private static void write(ArrayNode array, List<List<Occurrence>> chains, StateWriter writer) {
    chains.forEach(chain -> array.add(writer.occurrences(chain)));
  }

  @Override
  public void load(ObjectNode state, StateReader reader) {
    newest = StateReader.time(state.path("newest"));
    int parts = chains.size();
    chains.clear();
    state.path("chains").forEach(chain -> chains.add(reader.occurrences(chain)));
    List<List<Occurrence>> read = new ArrayList<>();
    state.path("earlier").forEach(chain -> read.add(reader.occurrences(chain)));
    earlier = List.copyOf(read);
    if (chains.size() != parts || (!earlier.isEmpty() && earlier.size() != parts)) {
      throw new StateException("chains of " + chains.size() + " parts, not of " + parts);
    }
  }
}
