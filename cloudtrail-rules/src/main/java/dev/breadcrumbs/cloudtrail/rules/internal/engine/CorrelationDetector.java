package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts together what a correlation asks for. */
final class CorrelationDetector implements Detector {
  private final CorrelationPlan plan;
  private final List<PartMatches> parts = new ArrayList<>();
  private final GroupWindows groups;

  CorrelationDetector(CorrelationPlan plan, int most) {
    this.plan = plan;
    groups = new GroupWindows(plan.windows(), most);
    int from = 0;
    for (CorrelationPlan.Part part : plan.parts()) {
      int to = from + part.conditions();
      Detector inner = part.inner() == null ? null : new CorrelationDetector(part.inner(), most);
      parts.add(new PartMatches(parts.size(), from, to, inner));
      from = to;
    }
  }

  /** Where a part's occurrences come from: some of the rule's conditions, or an inner detector. */
  private record PartMatches(int number, int from, int to, @Nullable Detector inner) {
    List<Occurrence> of(Instant time, List<ConditionMatch> matches, DetectorOutput output) {
      List<ConditionMatch> own =
          matches.stream()
              .filter(match -> match.condition() >= from && match.condition() < to)
              .map(match -> new ConditionMatch(match.condition() - from, match.occurrence()))
              .toList();
      if (inner == null) {
        return own.stream().map(ConditionMatch::occurrence).toList();
      }
      List<Occurrence> found = new ArrayList<>();
      if (!own.isEmpty()) {
        inner.accept(time, own, new NestedOutput(output, found::add));
      }
      return found;
    }
  }

  @Override
  public void accept(Instant time, List<ConditionMatch> matches, DetectorOutput output) {
    Set<List<CloudTrailEvent>> found = new HashSet<>();
    for (PartMatches part : parts) {
      for (Occurrence occurrence : part.of(time, matches, output)) {
        add(part.number, occurrence, found, output);
      }
    }
  }

  private void add(
      int part, Occurrence occurrence, Set<List<CloudTrailEvent>> found, DetectorOutput output) {
    List<Field> fields = plan.parts().get(part).groupBy();
    for (List<String> key : EventGroups.of(occurrence.last(), fields, output)) {
      List<Occurrence> match = groups.add(key, part, occurrence, output);
      List<CloudTrailEvent> events = Occurrence.events(match);
      // Groups that share their events share their bursts.
      if (!match.isEmpty() && found.add(events)) {
        output.found(occurrence.time(), events, EventGroups.named(plan.groupBy(), key));
      }
    }
  }

  @Override
  public void advance(Instant time, DetectorOutput output) {
    takeDue(end -> end.isBefore(time), output);
    groups.removeBefore(Occurrence.start(time, plan.timespan()));
    for (PartMatches part : parts) {
      if (part.inner != null) {
        part.inner.advance(time, output);
      }
    }
  }

  @Override
  public Instant idleUntil() {
    Instant until = groups.idleUntil(plan.timespan());
    for (PartMatches part : parts) {
      if (part.inner != null && part.inner.idleUntil().isBefore(until)) {
        until = part.inner.idleUntil();
      }
    }
    return until;
  }

  @Override
  public void finish(Instant newest, DetectorOutput output) {
    advance(newest, output);
    // Nothing comes any more that could make it no match.
    takeDue(end -> true, output);
  }

  private void takeDue(Predicate<Instant> isOver, DetectorOutput output) {
    Set<List<CloudTrailEvent>> found = new HashSet<>();
    groups.takeDue(
        isOver,
        (key, match) -> {
          List<CloudTrailEvent> events = Occurrence.events(match);
          if (found.add(events)) {
            Instant time = match.get(match.size() - 1).time();
            output.found(time, events, EventGroups.named(plan.groupBy(), key));
          }
        });
  }

  @Override
  public int held() {
    return groups.held()
        + parts.stream().mapToInt(part -> part.inner == null ? 0 : part.inner.held()).sum();
  }

  @Override
  public JsonNode save(StateWriter writer) {
    ObjectNode state = StateWriter.object();
    state.set("groups", groups.save(writer));
    ArrayNode inner = state.putArray("inner");
    for (PartMatches part : parts) {
      inner.add(part.inner == null ? StateWriter.object() : part.inner.save(writer));
    }
    return state;
  }

  @Override
  public void load(JsonNode state, StateReader reader, DetectorOutput output) {
    groups.load(state.path("groups"), reader, output);
    for (PartMatches part : parts) {
      if (part.inner != null) {
        part.inner.load(state.path("inner").path(part.number), reader, output);
      }
    }
  }
}
