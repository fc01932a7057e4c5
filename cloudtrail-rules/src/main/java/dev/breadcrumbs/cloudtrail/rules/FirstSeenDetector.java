package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds values that have not been seen for a time. What it knows is in a store. */
final class FirstSeenDetector implements Detector {
  private final FirstSeenRule rule;
  private final SeenStore store;

  FirstSeenDetector(FirstSeenRule rule, SeenStore store) {
    this.rule = rule;
    this.store = store;
  }

  @Override
  public void accept(Instant time, List<Hit> hits, Output output) {
    Instant first = store.see(rule.id(), List.of(), time).orElse(time);
    boolean learns = Duration.between(first, time).compareTo(rule.learning()) < 0;
    for (Hit hit : hits) {
      Occurrence occurrence = hit.occurrence();
      for (List<String> key : GroupKeys.of(occurrence.last(), rule.fields())) {
        Optional<Instant> before = store.see(rule.id(), key, time);
        if (!learns && isNew(before, time)) {
          output.found(time, occurrence.events(), GroupKeys.named(rule.fields(), key));
        }
      }
    }
  }

  private boolean isNew(Optional<Instant> before, Instant time) {
    return before
        .map(seen -> Duration.between(seen, time).compareTo(rule.within()) > 0)
        .orElse(true);
  }

  @Override
  public void advance(Instant time, Output output) {}

  @Override
  public int held() {
    return 0;
  }

  @Override
  public JsonNode save(StateWriter writer) {
    return StateWriter.object();
  }

  @Override
  public void load(JsonNode state, StateReader reader) {}
}
