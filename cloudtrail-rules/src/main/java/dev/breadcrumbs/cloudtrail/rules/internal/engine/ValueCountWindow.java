package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the different values that fields have together. Of each, the latest event is kept, and no
 * more values than the test can tell apart.
 */
final class ValueCountWindow implements CorrelationWindow {
  private final List<Field> fields;
  private final NumberTest test;
  private final Duration timespan;

  /** By value, the longest unseen first. */
  private final Map<List<String>, Occurrence> latest = new LinkedHashMap<>();

  private Instant newest = Instant.MIN;
  private boolean fired;

  ValueCountWindow(List<Field> fields, NumberTest test, Duration timespan) {
    this.fields = fields;
    this.test = test;
    this.timespan = timespan;
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, DetectorOutput output) {
    newest = occurrence.time();
    removeBefore(Occurrence.start(newest, timespan));
    boolean before = fired && !latest.isEmpty();
    for (List<String> value : EventGroups.of(occurrence.last(), fields, output)) {
      latest.remove(value);
      latest.put(value, occurrence);
      if (latest.size() > test.enough()) {
        removeFirst();
      }
    }
    fired = test.holds(latest.size());
    return fired && !before ? latest.values().stream().distinct().toList() : List.of();
  }

  private void removeBefore(Instant start) {
    Iterator<Occurrence> oldest = latest.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(start)) {
      oldest.remove();
    }
  }

  private void removeFirst() {
    Iterator<List<String>> first = latest.keySet().iterator();
    first.next();
    first.remove();
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
    state.put("newest", newest.toString()).put("fired", fired);
    ArrayNode values = state.putArray("values");
    latest.forEach(
        (value, occurrence) ->
            values
                .addObject()
                .<ObjectNode>set("value", StateWriter.texts(value))
                .set("seen", writer.occurrence(occurrence)));
  }

  @Override
  public void load(ObjectNode state, StateReader reader) {
    newest = StateReader.time(state.path("newest"));
    fired = state.path("fired").booleanValue();
    for (JsonNode value : state.path("values")) {
      latest.put(StateReader.texts(value.path("value")), reader.occurrence(value.path("seen")));
    }
  }
}
