package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Waits until all parts have happened, in any order. Of each part, the latest is kept. */
final class TemporalWindow implements CorrelationWindow {
  private final int parts;
  private final Duration timespan;
  private final SortedMap<Integer, Occurrence> latest = new TreeMap<>();
  private Instant newest = Instant.MIN;

  TemporalWindow(int parts, Duration timespan) {
    this.parts = parts;
    this.timespan = timespan;
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, DetectorOutput output) {
    newest = occurrence.time();
    Instant start = Occurrence.start(newest, timespan);
    latest.values().removeIf(each -> each.isBefore(start));
    latest.put(part, occurrence);
    if (latest.size() < parts) {
      return List.of();
    }
    List<Occurrence> all =
        latest.values().stream().distinct().sorted(Comparator.comparing(Occurrence::time)).toList();
    latest.clear();
    return all;
  }

  @Override
  public Instant newest() {
    return newest;
  }

  @Override
  public int size() {
    return latest.size();
  }

  @Override
  public void save(ObjectNode state, StateWriter writer) {
    state.put("newest", newest.toString());
    ObjectNode written = state.putObject("latest");
    latest.forEach((part, each) -> written.set(part.toString(), writer.occurrence(each)));
  }

  @Override
  public void load(ObjectNode state, StateReader reader) {
    newest = StateReader.time(state.path("newest"));
    for (Map.Entry<String, JsonNode> each : state.path("latest").properties()) {
      latest.put(Integer.valueOf(each.getKey()), reader.occurrence(each.getValue()));
    }
  }
}
