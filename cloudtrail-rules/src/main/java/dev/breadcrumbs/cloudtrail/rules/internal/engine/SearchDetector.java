package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the events of a period, and runs the search when it is over. */
final class SearchDetector implements Detector {
  private final TableQuery query;
  private final Duration every;
  private final int most;
  private final Deque<CloudTrailEvent> events = new ArrayDeque<>();
  private long period = Long.MIN_VALUE;

  SearchDetector(TableQuery query, Duration every, int most) {
    this.query = query;
    this.every = every;
    this.most = most;
  }

  @Override
  public void accept(Instant time, List<ConditionMatch> matches, DetectorOutput output) {
    period = periodOf(time);
    for (ConditionMatch match : matches) {
      add(match.occurrence().last(), output);
    }
  }

  private void add(CloudTrailEvent event, DetectorOutput output) {
    events.addLast(event);
    if (events.size() > most) {
      events.removeFirst();
      output.evicted(1);
    }
  }

  private long periodOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), every.toSeconds());
  }

  @Override
  public void advance(Instant time, DetectorOutput output) {
    if (!events.isEmpty() && periodOf(time) > period) {
      run(output);
    }
  }

  @Override
  public Instant idleUntil() {
    if (events.isEmpty()) {
      return Instant.MAX;
    }
    Instant start = Instant.ofEpochSecond(period * every.toSeconds());
    return Occurrence.end(start, every).minusNanos(1);
  }

  @Override
  public void finish(Instant newest, DetectorOutput output) {
    if (!events.isEmpty()) {
      run(output);
    }
  }

  private void run(DetectorOutput output) {
    List<CloudTrailEvent> all = List.copyOf(events);
    events.clear();
    Instant end = Instant.ofEpochSecond((period + 1) * every.toSeconds());
    for (Row row : query.run(CloudTrail.of(all))) {
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
  public void load(JsonNode state, StateReader reader, DetectorOutput output) {
    period = state.path("period").longValue();
    state.path("events").forEach(number -> add(reader.event(number), output));
    if (!events.isEmpty() && Math.abs(period) > Instant.MAX.getEpochSecond() / every.toSeconds()) {
      throw new StateException("a period beyond all times");
    }
  }
}
