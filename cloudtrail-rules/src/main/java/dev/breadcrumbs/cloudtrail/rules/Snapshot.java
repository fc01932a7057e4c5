package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the state of a stream as text, and reads it again. */
final class Snapshot {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ActiveRules active;
  private final RuleRun run;
  private final Suppression suppression;
  private final SeenStore store;

  Snapshot(ActiveRules active, RuleRun run, Suppression suppression, SeenStore store) {
    this.active = active;
    this.run = run;
    this.suppression = suppression;
    this.store = store;
  }

  String write() {
    StateWriter writer = new StateWriter();
    ObjectNode state = StateWriter.object().put("version", VERSION);
    state.put("boundary", run.boundary().toString()).put("newest", run.newestTime().toString());
    ObjectNode rules = state.putObject("rules");
    run.detectors()
        .forEach(
            (number, detector) -> {
              Rule rule = active.rules().get(number);
              ObjectNode written = rules.putObject(rule.id()).put("rule", rule.toString());
              written.set("state", detector.save(writer));
            });
    ArrayNode pending = state.putArray("pending");
    run.pending().all().forEach(each -> pending.add(pending(each, writer)));
    state.set("recent", StateWriter.texts(run.recent().all()));
    ArrayNode suppressed = state.putArray("suppressed");
    suppression.all().forEach((key, time) -> suppressed.add(keyed(key, time)));
    ArrayNode seen = state.putArray("seen");
    if (store instanceof MemorySeenStore memory) {
      memory.forEach((key, time) -> seen.add(keyed(key, time)));
    }
    state.set("events", writer.events());
    return state.toString();
  }

  private static ObjectNode keyed(List<String> key, Instant time) {
    ObjectNode written = StateWriter.object().put("time", time.toString());
    written.set("key", StateWriter.texts(key));
    return written;
  }

  private ObjectNode pending(PendingEvents.Pending each, StateWriter writer) {
    ObjectNode written = StateWriter.object().put("event", writer.event(each.event()));
    ArrayNode targets = written.putArray("targets");
    for (ActiveRules.Target target : each.targets()) {
      targets
          .addObject()
          .put("rule", active.rules().get(target.rule()).id())
          .put("leaf", target.leaf());
    }
    return written;
  }

  /** Gives the ids of the rules whose state it has, but which are no longer the same. */
  List<String> read(String text) {
    JsonNode state = parsed(text);
    try {
      return read(state);
    } catch (RuntimeException e) {
      throw new RuleException("a damaged snapshot of a rule stream: " + e);
    }
  }

  private List<String> read(JsonNode state) {
    List<CloudTrailEvent> events = new ArrayList<>();
    state.path("events").forEach(event -> events.add(CloudTrailEvent.parse(event.textValue())));
    StateReader reader = new StateReader(events);
    run.restore(time(state.path("boundary")), time(state.path("newest")));
    Map<String, Integer> numbers = new HashMap<>();
    List<String> changed = new ArrayList<>();
    run.detectors()
        .forEach((number, detector) -> load(number, detector, state, reader, numbers, changed));
    state.path("pending").forEach(each -> readPending(each, reader, numbers));
    StateReader.texts(state.path("recent")).forEach(run.recent()::restore);
    state
        .path("suppressed")
        .forEach(each -> suppression.restore(key(each), time(each.path("time"))));
    if (store instanceof MemorySeenStore) {
      state.path("seen").forEach(this::readSeen);
    }
    return List.copyOf(changed);
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode state = JSON.readTree(text);
      if (state.path("version").asInt() != VERSION) {
        throw new RuleException("no snapshot of version " + VERSION + " of a rule stream");
      }
      return state;
    } catch (JsonProcessingException e) {
      throw new RuleException("no snapshot of a rule stream: " + e.getOriginalMessage());
    }
  }

  private void load(
      int number,
      Detector detector,
      JsonNode state,
      StateReader reader,
      Map<String, Integer> numbers,
      List<String> changed) {
    Rule rule = active.rules().get(number);
    JsonNode written = state.path("rules").path(rule.id());
    if (written.isMissingNode()) {
      return;
    }
    if (!written.path("rule").asText().equals(rule.toString())) {
      changed.add(rule.id());
      return;
    }
    detector.load(written.path("state"), reader);
    numbers.put(rule.id(), number);
  }

  private void readPending(JsonNode each, StateReader reader, Map<String, Integer> numbers) {
    CloudTrailEvent event = reader.event(each.path("event"));
    for (JsonNode target : each.path("targets")) {
      Integer rule = numbers.get(target.path("rule").asText());
      Instant time = event.eventTime();
      if (rule != null && time != null) {
        run.pending()
            .add(time, event, new ActiveRules.Target(rule, target.path("leaf").intValue()));
      }
    }
  }

  private void readSeen(JsonNode each) {
    List<String> key = key(each);
    store.see(key.get(0), key.subList(1, key.size()), time(each.path("time")));
  }

  private static List<String> key(JsonNode each) {
    return StateReader.texts(each.path("key"));
  }

  private static Instant time(JsonNode text) {
    return StateReader.time(text);
  }
}
