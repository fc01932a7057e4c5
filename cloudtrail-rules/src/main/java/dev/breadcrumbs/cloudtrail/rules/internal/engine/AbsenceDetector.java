package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Waits for what should follow an event. */
final class AbsenceDetector implements Detector {
  private static final int FIRST = 0;

  private final Duration within;
  private final List<Field> groupBy;
  private final int most;

  /** In the order of their times, and so of their deadlines; some are done already. */
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private final Map<List<String>, List<Waiting>> byKey = new HashMap<>();

  AbsenceDetector(Duration within, List<Field> groupBy, int most) {
    this.within = within;
    this.groupBy = groupBy;
    this.most = most;
  }

  private static final class Waiting {
    final List<String> key;
    final Occurrence first;
    boolean done;

    Waiting(List<String> key, Occurrence first) {
      this.key = key;
      this.first = first;
    }
  }

  @Override
  public void accept(Instant time, List<ConditionMatch> matches, DetectorOutput output) {
    for (ConditionMatch match : matches) {
      for (List<String> key : EventGroups.of(match.occurrence().last(), groupBy, output)) {
        if (match.condition() == FIRST) {
          await(new Waiting(key, match.occurrence()), output);
        } else {
          followed(key, match.occurrence());
        }
      }
    }
  }

  private void await(Waiting each, DetectorOutput output) {
    if (waiting.size() >= most && end(waiting.removeFirst())) {
      output.evicted(1);
    }
    add(each);
  }

  private void add(Waiting each) {
    waiting.addLast(each);
    byKey.computeIfAbsent(each.key, unknown -> new ArrayList<>()).add(each);
  }

  /** An event does not follow itself. */
  private void followed(List<String> key, Occurrence next) {
    byKey.getOrDefault(key, List.of()).stream()
        .filter(each -> !each.first.equals(next))
        .toList()
        .forEach(this::end);
  }

  /** Returns whether it was still waiting. */
  private boolean end(Waiting each) {
    boolean waited = !each.done;
    each.done = true;
    byKey.computeIfPresent(
        each.key,
        (key, members) -> {
          members.removeIf(member -> member.done);
          return members.isEmpty() ? null : members;
        });
    return waited;
  }

  @Override
  public void advance(Instant time, DetectorOutput output) {
    Instant start = Occurrence.start(time, within);
    while (!waiting.isEmpty() && (waiting.getFirst().done || isOver(start))) {
      Waiting each = waiting.removeFirst();
      if (end(each)) {
        output.found(each.first.time(), each.first.events(), EventGroups.named(groupBy, each.key));
      }
    }
  }

  @Override
  public Instant idleUntil() {
    if (waiting.isEmpty()) {
      return Instant.MAX;
    }
    Waiting first = waiting.getFirst();
    return first.done ? Instant.MIN : Occurrence.end(first.first.time(), within);
  }

  private boolean isOver(Instant start) {
    return waiting.getFirst().first.isBefore(start);
  }

  @Override
  public int held() {
    return waiting.size();
  }

  @Override
  public JsonNode save(StateWriter writer) {
    ArrayNode array = StateWriter.array();
    for (Waiting each : waiting.stream().filter(each -> !each.done).toList()) {
      ObjectNode state = array.addObject();
      state.set("key", StateWriter.texts(each.key));
      state.set("first", writer.occurrence(each.first));
    }
    return array;
  }

  @Override
  public void load(JsonNode state, StateReader reader, DetectorOutput output) {
    for (JsonNode each : state) {
      List<String> key = StateReader.texts(each.path("key"));
      await(new Waiting(key, reader.occurrence(each.path("first"))), output);
    }
  }
}
