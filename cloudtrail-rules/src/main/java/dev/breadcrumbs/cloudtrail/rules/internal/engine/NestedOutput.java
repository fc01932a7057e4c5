package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes occurrences of what an inner correlation finds. */
record NestedOutput(DetectorOutput outer, Consumer<Occurrence> occurrences)
    implements DetectorOutput {
  @Override
  public void found(Instant time, List<CloudTrailEvent> events, Map<String, List<String>> values) {
    occurrences.accept(new Occurrence(time, events));
  }

  @Override
  public void problem(CloudTrailEvent event, String reason) {
    outer.problem(event, reason);
  }

  @Override
  public void evicted(int events) {
    outer.evicted(events);
  }
}
