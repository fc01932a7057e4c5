package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Parts that are a match unless others happen, which must not. */
final class UncertainMatch {
  private final SortedMap<Integer, Occurrence> parts;
  private final Set<Integer> seen = new HashSet<>();
  private final Instant last;
  private final Instant end;

  UncertainMatch(SortedMap<Integer, Occurrence> parts, Duration timespan) {
    this.parts = parts;
    last = Collections.max(parts.values(), Occurrence.BY_TIME).time();
    end = Occurrence.end(Collections.min(parts.values(), Occurrence.BY_TIME).time(), timespan);
  }

  Instant last() {
    return last;
  }

  /** The end of the last window that has all of it. */
  Instant end() {
    return end;
  }

  void seeUnlessBefore(Instant start, int excluded, Instant time) {
    if (!time.isBefore(start)) {
      see(excluded);
    }
  }

  /** A part happened that must not. */
  void see(int excluded) {
    seen.add(excluded);
  }

  boolean holds(PartsTest test) {
    return test.holds(part -> parts.containsKey(part) || seen.contains(part));
  }

  /** Whether it is a match whatever happens. */
  boolean isCertain(PartsTest test) {
    return test.holds(part -> parts.containsKey(part) || test.excluded().contains(part));
  }

  List<Occurrence> occurrences() {
    return parts.values().stream().distinct().sorted(Occurrence.BY_TIME).toList();
  }

  int size() {
    return parts.size();
  }

  void save(ObjectNode state, StateWriter writer) {
    ObjectNode written = state.putObject("parts");
    parts.forEach((part, each) -> written.set(part.toString(), writer.occurrence(each)));
    ArrayNode excluded = state.putArray("seen");
    seen.stream().sorted(Comparator.naturalOrder()).forEach(excluded::add);
  }

  static UncertainMatch load(JsonNode state, Duration timespan, StateReader reader) {
    UncertainMatch match = new UncertainMatch(reader.byPart(state.path("parts")), timespan);
    state.path("seen").forEach(part -> match.see(part.intValue()));
    return match;
  }
}
