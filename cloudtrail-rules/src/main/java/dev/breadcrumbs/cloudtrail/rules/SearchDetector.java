package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Row;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the events of a period, and runs the search when it is over. */
final class SearchDetector implements Detector {
  private final SearchRule rule;
  private final int most;
  private final Deque<CloudTrailEvent> events = new ArrayDeque<>();
  private long period = Long.MIN_VALUE;

  SearchDetector(SearchRule rule, int most) {
    this.rule = rule;
    this.most = most;
  }

  @Override
  public void accept(Instant time, List<Hit> hits, Output output) {
    period = periodOf(time);
    for (Hit hit : hits) {
      events.addLast(hit.occurrence().last());
      if (events.size() > most) {
        events.removeFirst();
        output.evicted(1);
      }
    }
  }

  private long periodOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), rule.every().toSeconds());
  }

  @Override
  public void advance(Instant time, Output output) {
    if (!events.isEmpty() && periodOf(time) > period) {
      run(output);
    }
  }

  @Override
  public void finish(Instant newest, Output output) {
    if (!events.isEmpty()) {
      run(output);
    }
  }

  private void run(Output output) {
    List<CloudTrailEvent> all = List.copyOf(events);
    events.clear();
    Instant end = Instant.ofEpochSecond((period + 1) * rule.every().toSeconds());
    for (Row row : rule.query().run(CloudTrail.of(all))) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      row.columns().forEach(column -> values.put(column, row.values(column)));
      output.found(end, List.of(), values);
    }
  }

  @Override
  public int held() {
    return events.size();
  }

  @Override
  public JsonNode save(StateWriter writer) {
    ObjectNode state = StateWriter.object().put("period", period);
    events.forEach(event -> state.withArray("events").add(writer.event(event)));
    return state;
  }

  @Override
  public void load(JsonNode state, StateReader reader) {
    period = state.path("period").longValue();
    state.path("events").forEach(number -> events.addLast(reader.event(number)));
  }
}
