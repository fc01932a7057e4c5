package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * The state of one rule that looks at several events. It is given the matching events in the order
 * of their times. Not thread-safe.
 */
interface Detector {
  /** Takes all that matches at one time, ordered by the condition that it meets. */
  void accept(Instant time, List<ConditionMatch> matches, DetectorOutput output);

  /** Everything before a time has been given. */
  void advance(Instant time, DetectorOutput output);

  /**
   * Up to when, that time included, {@link #advance} has nothing to do if nothing more is accepted.
   */
  Instant idleUntil();

  /** The input has ended; nothing was read that is newer than the time. */
  default void finish(Instant newest, DetectorOutput output) {
    advance(newest, output);
  }

  /** How many events are in memory. */
  int held();

  /** The state, for {@link #load}. */
  JsonNode save(StateWriter writer);

  /** Takes up a state, as much of it as may be held. */
  void load(JsonNode state, StateReader reader, DetectorOutput output);
}
