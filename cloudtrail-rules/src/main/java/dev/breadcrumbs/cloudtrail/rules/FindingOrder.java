package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The order of findings. */
final class FindingOrder {
  /** By time and rule; the rest only makes the order the same whatever the order of the input. */
  static final Comparator<Finding> COMPARATOR =
      Comparator.comparing((Finding finding) -> finding.eventTime().orElse(Instant.MAX))
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(finding -> finding.eventIDs().toString())
          .thenComparing(finding -> finding.values().toString())
          .thenComparing(FindingOrder::events);

  private FindingOrder() {}

  private static String events(Finding finding) {
    List<String> texts = finding.events().stream().map(CloudTrailEvent::toJson).toList();
    return texts.toString();
  }
}
