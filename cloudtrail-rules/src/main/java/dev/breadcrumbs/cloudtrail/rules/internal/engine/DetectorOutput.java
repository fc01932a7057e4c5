package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes what a detector finds. */
interface DetectorOutput {
  /** A match: when, on which events, and what they have in common. */
  void found(Instant time, List<CloudTrailEvent> events, Map<String, List<String>> values);

  /** An event that the rule cannot take. */
  void problem(CloudTrailEvent event, String reason);

  /** Events were forgotten before their time, as there were too many. */
  void evicted(int events);
}
