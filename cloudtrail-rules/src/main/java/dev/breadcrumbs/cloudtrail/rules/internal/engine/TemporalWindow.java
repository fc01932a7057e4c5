package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the parts have happened that a test asks for, in any order. Of each part, the latest
 * is kept, and what makes a match is used up. Where parts must not happen, the match is certain
 * when no window that has all of it can have one of these any more.
 */
final class TemporalWindow implements CorrelationWindow {
  private final PartsTest test;
  private final Duration timespan;

  /** By part. */
  private final SortedMap<Integer, Occurrence> latest = new TreeMap<>();

  /** When parts happened last that must not. */
  private final SortedMap<Integer, Instant> latestExcluded = new TreeMap<>();

  private final List<UncertainMatch> uncertain = new ArrayList<>();
  private Instant newest = Instant.MIN;

  TemporalWindow(PartsTest test, Duration timespan) {
    this.test = test;
    this.timespan = timespan;
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, DetectorOutput output) {
    newest = occurrence.time();
    Instant start = Occurrence.start(newest, timespan);
    latest.values().removeIf(each -> each.isBefore(start));
    latestExcluded.values().removeIf(each -> each.isBefore(start));
    if (test.excluded().contains(part)) {
      exclude(part);
      return List.of();
    }
    latest.put(part, occurrence);
    SortedMap<Integer, Occurrence> parts = completedBy(part);
    if (parts.isEmpty()) {
      return List.of();
    }
    UncertainMatch match = new UncertainMatch(parts, timespan);
    Instant from = Occurrence.start(match.last(), timespan);
    latestExcluded.forEach((excluded, time) -> match.seeUnlessBefore(from, excluded, time));
    if (!match.holds(test)) {
      return List.of();
    }
    latest.keySet().removeAll(parts.keySet());
    if (match.isCertain(test)) {
      return match.occurrences();
    }
    uncertain.add(match);
    return List.of();
  }

  private void exclude(int part) {
    latestExcluded.put(part, newest);
    uncertain.forEach(match -> match.see(part));
    uncertain.removeIf(match -> !match.holds(test));
  }

  /** The parts of a match that was none without a part, and no more than it needs. */
  private SortedMap<Integer, Occurrence> completedBy(int part) {
    SortedMap<Integer, Occurrence> parts = new TreeMap<>(latest);
    while (holds(parts)) {
      SortedMap<Integer, Occurrence> needed = needed(parts, part);
      Occurrence own = needed.remove(part);
      if (!holds(needed)) {
        needed.put(part, own);
        return needed;
      }
      // These were a match before, and a part was seen that must not happen.
      parts.remove(oldest(needed));
    }
    return new TreeMap<>();
  }

  private boolean holds(SortedMap<Integer, Occurrence> parts) {
    return test.holds(part -> parts.containsKey(part) || latestExcluded.containsKey(part));
  }

  /** Leaves out what it holds without, the oldest first. */
  private SortedMap<Integer, Occurrence> needed(SortedMap<Integer, Occurrence> parts, int kept) {
    SortedMap<Integer, Occurrence> needed = new TreeMap<>(parts);
    parts.entrySet().stream()
        .filter(each -> each.getKey() != kept)
        .sorted(Map.Entry.comparingByValue(Occurrence.BY_TIME))
        .forEach(
            each -> {
              needed.remove(each.getKey());
              if (!holds(needed)) {
                needed.put(each.getKey(), each.getValue());
              }
            });
    return needed;
  }

  private static Integer oldest(SortedMap<Integer, Occurrence> parts) {
    return parts.entrySet().stream()
        .min(Map.Entry.comparingByValue(Occurrence.BY_TIME))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  @Override
  public @Nullable Instant due() {
    return uncertain.stream().map(UncertainMatch::end).min(Comparator.naturalOrder()).orElse(null);
  }

  @Override
  public List<List<Occurrence>> takeDue(Predicate<Instant> isOver) {
    List<UncertainMatch> due =
        uncertain.stream().filter(match -> isOver.test(match.end())).toList();
    uncertain.removeAll(due);
    return due.stream().map(UncertainMatch::occurrences).toList();
  }

  @Override
  public Instant newest() {
    return newest;
  }

  @Override
  public int size() {
    return latest.size()
        + latestExcluded.size()
        + uncertain.stream().mapToInt(UncertainMatch::size).sum();
  }

  @Override
  public void save(ObjectNode state, StateWriter writer) {
    state.put("newest", newest.toString());
    ObjectNode written = state.putObject("latest");
    latest.forEach((part, each) -> written.set(part.toString(), writer.occurrence(each)));
    if (test.excluded().isEmpty()) {
      return;
    }
    ObjectNode excluded = state.putObject("excluded");
    latestExcluded.forEach((part, time) -> excluded.put(part.toString(), time.toString()));
    ArrayNode matches = state.putArray("uncertain");
    uncertain.forEach(match -> match.save(matches.addObject(), writer));
  }

  @Override
  public void load(ObjectNode state, StateReader reader) {
    newest = StateReader.time(state.path("newest"));
    latest.putAll(reader.byPart(state.path("latest")));
    for (Map.Entry<String, JsonNode> each : state.path("excluded").properties()) {
      latestExcluded.put(Integer.valueOf(each.getKey()), StateReader.time(each.getValue()));
    }
    for (JsonNode match : state.path("uncertain")) {
      uncertain.add(UncertainMatch.load(match, timespan, reader));
    }
  }
}
