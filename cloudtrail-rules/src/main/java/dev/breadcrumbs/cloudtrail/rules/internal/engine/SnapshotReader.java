package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rules of a snapshot, and the events that wait, into a run that has just begun. */
final class SnapshotReader {
  private final RuleRun run;
  private final JsonNode state;
  private final StateReader reader;

  /** The numbers of the rules whose state was read, by their ids. */
  private final Map<String, Integer> numbers = new HashMap<>();

  SnapshotReader(RuleRun run, JsonNode state) {
    this.run = run;
    this.state = state;
    List<CloudTrailEvent> events = new ArrayList<>();
    state.path("events").forEach(event -> events.add(CloudTrailEvent.parse(event.textValue())));
    reader = new StateReader(events);
  }

  /** Returns the ids of the rules that are no longer the same. */
  List<String> readRules() {
    run.restore(
        StateReader.time(state.path("boundary")),
        StateReader.time(state.path("newest")),
        recentTimes());
    List<String> changed = new ArrayList<>();
    run.detectors()
        .forEach(
            (number, detector) -> {
              RunnableRule rule = run.rules().rule(number);
              JsonNode written = state.path("rules").path(rule.id());
              if (written.isMissingNode()) {
                return;
              }
              if (written.path("rule").asText().equals(rule.text())) {
                detector.load(written.path("state"), reader, run.outputOf(number));
                numbers.put(rule.id(), number);
              } else {
                changed.add(rule.id());
              }
            });
    return List.copyOf(changed);
  }

  private List<Instant> recentTimes() {
    List<Instant> times = new ArrayList<>();
    state.path("recentTimes").forEach(time -> times.add(StateReader.time(time)));
    return times;
  }

  /** Those that wait for rules whose state was read. */
  void readPending() {
    for (JsonNode each : state.path("pending")) {
      CloudTrailEvent event = reader.event(each.path("event"));
      for (JsonNode target : each.path("targets")) {
        Integer rule = numbers.get(target.path("rule").asText());
        Instant time = event.eventTime();
        if (rule != null && time != null) {
          run.pending().add(time, event, number(rule, target.path("leaf").intValue()));
        }
      }
    }
  }

  private ConditionNumber number(int rule, int condition) {
    int conditions = run.rules().rule(rule).conditions().size();
    if (condition < 0 || condition >= conditions) {
      throw new StateException("condition " + condition + " of " + conditions);
    }
    return new ConditionNumber(rule, condition);
  }
}
