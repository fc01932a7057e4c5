package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a correlation has of one group within its timespan. Occurrences come in the order of their
 * times. Not thread-safe.
 */
interface CorrelationWindow {
  /**
   * Takes an occurrence of a part.
   *
   * @return those that make a match complete; empty if there is none
   */
  List<Occurrence> add(int part, Occurrence occurrence, DetectorOutput output);

  /** When the first of what waits is certain; null if nothing waits. */
  default @Nullable Instant due() {
    return null;
  }

  /**
   * Takes the matches that are certain.
   *
   * @param isOver whether everything up to a time was added
   */
  default List<List<Occurrence>> takeDue(Predicate<Instant> isOver) {
    return List.of();
  }

  /** The time of the newest occurrence; an empty window has none. */
  Instant newest();

  /** How many occurrences are in memory. */
  int size();

  void save(ObjectNode state, StateWriter writer);

  void load(ObjectNode state, StateReader reader);
}
