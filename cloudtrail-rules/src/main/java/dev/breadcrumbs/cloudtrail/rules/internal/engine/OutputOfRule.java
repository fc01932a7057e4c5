package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Hands on what the detector of one rule finds, as of that rule. */
record OutputOfRule(int rule, RunOutput output) implements DetectorOutput {
  @Override
  public void found(Instant time, List<CloudTrailEvent> events, Map<String, List<String>> values) {
    output.found(rule, time, events, values);
  }

  @Override
  public void problem(CloudTrailEvent event, String reason) {
    output.failed(rule, event.eventID(), reason);
  }

  @Override
  public void evicted(int events) {
    output.evicted(rule, events);
  }
}
