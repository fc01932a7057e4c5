package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.JsonFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the state of a stream as text, and reads it again. */
public final class RunSnapshot {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RuleRun run;
  private final RunnableRules rules;
  private final Suppression suppression;
  private final @Nullable SeenValues seen;

  /**
   * Chooses what is written or read.
   *
   * @param seen what was seen; null if that is kept elsewhere
   */
  public RunSnapshot(RuleRun run, Suppression suppression, @Nullable SeenValues seen) {
    this.run = run;
    this.rules = run.rules();
    this.suppression = suppression;
    this.seen = seen;
  }

  /** Writes the state as one JSON object, to which others may add. */
  public ObjectNode write() {
    StateWriter writer = new StateWriter();
    ObjectNode state = StateWriter.object().put("version", VERSION);
    state
        .put("boundary", run.boundary().toString())
        .put("newest", run.agreed().newest().toString());
    state.set(
        "recentTimes",
        StateWriter.texts(run.agreed().recent().stream().map(Instant::toString).toList()));
    ObjectNode states = state.putObject("rules");
    run.detectors()
        .forEach(
            (number, detector) -> {
              RunnableRule rule = rules.rule(number);
              ObjectNode written = states.putObject(rule.id()).put("rule", rule.text());
              written.set("state", detector.save(writer));
            });
    ArrayNode pending = state.putArray("pending");
    run.pending().all().forEach(each -> pending.add(pending(each, writer)));
    Map<String, Long> recent = run.recent().all();
    state.set("recent", StateWriter.texts(recent.keySet()));
    state.set(
        "identities", StateWriter.texts(recent.values().stream().map(Long::toHexString).toList()));
    ArrayNode suppressed = state.putArray("suppressed");
    suppression.all().forEach((key, time) -> suppressed.add(keyed(key, time)));
    ArrayNode written = state.putArray("seen");
    if (seen != null) {
      seen.forEach((key, time) -> written.add(keyed(key, time)));
    }
    state.set("events", writer.events());
    return state;
  }

  private static ObjectNode keyed(List<String> key, Instant time) {
    ObjectNode written = StateWriter.object().put("time", time.toString());
    written.set("key", StateWriter.texts(key));
    return written;
  }

  private ObjectNode pending(PendingEvents.Pending each, StateWriter writer) {
    ObjectNode written = StateWriter.object().put("event", writer.event(each.event()));
    ArrayNode targets = written.putArray("targets");
    for (ConditionNumber number : each.conditions()) {
      targets
          .addObject()
          .put("rule", rules.rule(number.rule()).id())
          .put("leaf", number.condition());
    }
    return written;
  }

  /**
   * Reads a state.
   *
   * @return the ids of the rules whose state it has, but which are no longer the same
   * @throws StateException if it is damaged
   */
  public List<String> read(JsonNode state) {
    try {
      SnapshotReader reader = new SnapshotReader(run, state);
      List<String> changed = reader.readRules();
      reader.readPending();
      readRecent(state);
      state
          .path("suppressed")
          .forEach(each -> suppression.restore(key(each), StateReader.time(each.path("time"))));
      if (seen != null) {
        state.path("seen").forEach(each -> readSeen(each, seen));
      }
      return changed;
    } catch (RuntimeException e) {
      throw new StateException("a damaged snapshot of a rule stream: " + e, e);
    }
  }

  /** Snapshots from before had the ids alone. */
  private void readRecent(JsonNode state) {
    List<String> keys = StateReader.texts(state.path("recent"));
    List<String> identities = StateReader.texts(state.path("identities"));
    for (int at = 0; at < keys.size(); at++) {
      long identity =
          at < identities.size()
              ? Long.parseUnsignedLong(identities.get(at), 16)
              : EventIdentity.UNKNOWN;
      run.recent().restore(keys.get(at), identity);
    }
  }

  /**
   * Reads the text of a state.
   *
   * @throws StateException if it is no snapshot
   */
  public static JsonNode parsed(String text) {
    try {
      JsonNode state = JSON.readTree(text);
      if (state.path("version").asInt() != VERSION) {
        throw new StateException("no snapshot of version " + VERSION + " of a rule stream");
      }
      return state;
    } catch (JsonProcessingException e) {
      throw new StateException("no snapshot of a rule stream: " + JsonFault.placed(e));
    }
  }

  private static void readSeen(JsonNode each, SeenValues seen) {
    List<String> key = key(each);
    seen.see(key.get(0), key.subList(1, key.size()), StateReader.time(each.path("time")));
  }

  private static List<String> key(JsonNode each) {
    return StateReader.texts(each.path("key"));
  }
}
