package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what a correlation asks for. */
final class CorrelationDetector implements Detector {
  private final CorrelationRule rule;
  private final List<Feed> feeds = new ArrayList<>();
  private final Groups groups;

  CorrelationDetector(CorrelationRule rule, int most) {
    this.rule = rule;
    groups = new Groups(() -> window(rule), most);
    int leaf = 0;
    for (Part part : rule.parts()) {
      int leaves = part.rule().conditions().size();
      Detector inner =
          part.rule() instanceof CorrelationRule nested
              ? new CorrelationDetector(nested, most)
              : null;
      feeds.add(new Feed(feeds.size(), leaf, leaf + leaves, inner));
      leaf += leaves;
    }
  }

  private static Window window(CorrelationRule rule) {
    Duration timespan = rule.timespan();
    return switch (rule.type()) {
      case EVENT_COUNT -> new CountWindow(threshold(rule), timespan);
      case VALUE_COUNT -> new DistinctWindow(field(rule), threshold(rule), timespan);
      case VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE -> new NumberWindow(rule);
      case TEMPORAL -> new TogetherWindow(rule.parts().size(), timespan);
      case TEMPORAL_ORDERED -> new OrderedWindow(rule.parts().size(), timespan);
    };
  }

  private static Threshold threshold(CorrelationRule rule) {
    return Objects.requireNonNull(rule.threshold(), "threshold");
  }

  private static Field field(CorrelationRule rule) {
    return Objects.requireNonNull(rule.field(), "field");
  }

  /** Where a part's occurrences come from: some of the rule's conditions, or an inner detector. */
  private record Feed(int part, int from, int to, @Nullable Detector inner) {
    List<Hit> of(Instant time, List<Hit> hits, Output output) {
      List<Hit> own =
          hits.stream()
              .filter(hit -> hit.leaf() >= from && hit.leaf() < to)
              .map(hit -> new Hit(hit.leaf() - from, hit.occurrence()))
              .toList();
      if (inner == null) {
        return own.stream().map(hit -> new Hit(part, hit.occurrence())).toList();
      }
      List<Hit> found = new ArrayList<>();
      if (!own.isEmpty()) {
        inner.accept(
            time, own, new InnerOutput(output, occurrence -> found.add(new Hit(part, occurrence))));
      }
      return found;
    }
  }

  @Override
  public void accept(Instant time, List<Hit> hits, Output output) {
    Set<List<CloudTrailEvent>> found = new HashSet<>();
    for (Feed feed : feeds) {
      for (Hit hit : feed.of(time, hits, output)) {
        add(hit, found, output);
      }
    }
  }

  private void add(Hit hit, Set<List<CloudTrailEvent>> found, Output output) {
    Occurrence occurrence = hit.occurrence();
    List<Field> fields = rule.parts().get(hit.leaf()).groupBy();
    for (List<String> key : GroupKeys.of(occurrence.last(), fields)) {
      List<Occurrence> match = groups.add(key, hit.leaf(), occurrence, output);
      List<CloudTrailEvent> events = Occurrence.events(match);
      // Groups that share their events share their bursts.
      if (!match.isEmpty() && found.add(events)) {
        output.found(occurrence.time(), events, GroupKeys.named(rule.groupBy(), key));
      }
    }
  }

  @Override
  public void advance(Instant time, Output output) {
    groups.removeBefore(Occurrence.start(time, rule.timespan()));
    for (Feed feed : feeds) {
      if (feed.inner != null) {
        feed.inner.advance(time, output);
      }
    }
  }

  @Override
  public int held() {
    return groups.held()
        + feeds.stream().mapToInt(feed -> feed.inner == null ? 0 : feed.inner.held()).sum();
  }

  @Override
  public JsonNode save(StateWriter writer) {
    ObjectNode state = StateWriter.object();
    state.set("groups", groups.save(writer));
    ArrayNode inner = state.putArray("inner");
    for (Feed feed : feeds) {
      inner.add(feed.inner == null ? StateWriter.object() : feed.inner.save(writer));
    }
    return state;
  }

  @Override
  public void load(JsonNode state, StateReader reader) {
    groups.load(state.path("groups"), reader);
    for (Feed feed : feeds) {
      if (feed.inner != null) {
        feed.inner.load(state.path("inner").path(feed.part), reader);
      }
    }
  }
}
