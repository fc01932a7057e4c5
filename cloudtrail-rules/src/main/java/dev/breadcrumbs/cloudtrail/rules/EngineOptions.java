package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.rules.internal.engine.RunSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How an engine runs.
 *
 * @param lateness how long a stream waits for events that come late
 * @param ahead how far an event may be dated ahead of the clock, and of the other events
 * @param clock what the time is
 * @param held how many events may be held: those that wait, and those of each rule's windows
 * @param attempts how often a finding is handed on to a consumer that fails
 * @param store remembers what was seen; null for a memory of each run's own
 * @param indexed whether rules are spared the events that they cannot match
 */
record EngineOptions(
    Duration lateness,
    Duration ahead,
    InstantSource clock,
    int held,
    int attempts,
    @Nullable SeenStore store,
    boolean indexed) {
  private static final int BYTES_FOR_EACH = 16 * 1024;
  private static final int LEAST = 4_096;
  private static final int MOST = 1_000_000;

  /** As many events as a share of the heap can hold, of a few KB each. */
  static final EngineOptions DEFAULT =
      new EngineOptions(
          Duration.ofMinutes(15),
          Duration.ofDays(1),
          InstantSource.system(),
          (int) Math.max(LEAST, Math.min(MOST, Runtime.getRuntime().maxMemory() / BYTES_FOR_EACH)),
          3,
          null,
          true);

  EngineOptions lateness(Duration time) {
    return new EngineOptions(time, ahead, clock, held, attempts, store, indexed);
  }

  EngineOptions ahead(Duration time) {
    return new EngineOptions(lateness, time, clock, held, attempts, store, indexed);
  }

  EngineOptions clock(InstantSource source) {
    return new EngineOptions(lateness, ahead, source, held, attempts, store, indexed);
  }

  EngineOptions held(int events) {
    return new EngineOptions(lateness, ahead, clock, events, attempts, store, indexed);
  }

  EngineOptions attempts(int number) {
    return new EngineOptions(lateness, ahead, clock, held, number, store, indexed);
  }

  EngineOptions store(SeenStore seen) {
    return new EngineOptions(lateness, ahead, clock, held, attempts, seen, indexed);
  }

  EngineOptions withoutIndex() {
    return new EngineOptions(lateness, ahead, clock, held, attempts, store, false);
  }

  SeenStore storeOrNew() {
    return store == null ? new MemorySeenStore() : store;
  }

  RunSettings settings(Duration waiting, SeenStore seen) {
    return new RunSettings(waiting, ahead, clock, held, seen::see);
  }
}
