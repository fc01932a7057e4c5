package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds values that have not been seen for a time. What was seen is in a memory. */
final class FirstSeenDetector implements Detector {
  private final String rule;
  private final List<Field> fields;
  private final Duration within;
  private final Duration learning;
  private final SeenMemory memory;

  FirstSeenDetector(
      String rule, List<Field> fields, Duration within, Duration learning, SeenMemory memory) {
    this.rule = rule;
    this.fields = fields;
    this.within = within;
    this.learning = learning;
    this.memory = memory;
  }

  @Override
  public void accept(Instant time, List<ConditionMatch> matches, DetectorOutput output) {
    Instant first = memory.see(rule, List.of(), time).orElse(time);
    boolean learns = Duration.between(first, time).compareTo(learning) < 0;
    for (ConditionMatch match : matches) {
      Occurrence occurrence = match.occurrence();
      for (List<String> key : EventGroups.of(occurrence.last(), fields, output)) {
        Optional<Instant> before = memory.see(rule, key, time);
        if (!learns && isNew(before, time)) {
          output.found(time, occurrence.events(), EventGroups.named(fields, key));
        }
      }
    }
  }

  private boolean isNew(Optional<Instant> before, Instant time) {
    return before.map(seen -> Duration.between(seen, time).compareTo(within) > 0).orElse(true);
  }

  @Override
  public void advance(Instant time, DetectorOutput output) {}

  @Override
  public Instant idleUntil() {
    return Instant.MAX;
  }

  @Override
  public int held() {
    return 0;
  }

  @Override
  public JsonNode save(StateWriter writer) {
    return StateWriter.object();
  }

  @Override
  public void load(JsonNode state, StateReader reader, DetectorOutput output) {}
}
