package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.time.Duration;

/**
 * How a run is to be.
 *
 * @param lateness by how much an event's time may lie before the newest one
 * @param held how many events may be held: those that wait, and those of each rule's windows
 * @param seen remembers what was seen
 */
public record RunSettings(Duration lateness, int held, SeenMemory seen) {}
