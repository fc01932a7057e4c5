package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How a run is to be.
 *
 * @param lateness by how much an event's time may lie before the newest one
 * @param ahead how far an event may be dated ahead of the clock, and of the other events
 * @param clock what the time is
 * @param held how many events may be held: those that wait, and those of each rule's windows
 * @param seen remembers what was seen
 */
public record RunSettings(
    Duration lateness, Duration ahead, InstantSource clock, int held, SeenMemory seen) {
  /** The latest time that is not ahead of the clock. */
  public Instant latest() {
    return Occurrence.end(clock.instant(), ahead);
  }
}
