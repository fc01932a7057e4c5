package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events that a rule is not to see. Immutable.
 *
 * @param condition which events
 * @param reason why, for the account of the run
 * @param until from which time of an event on it is over; null if never
 */
public record Exemption(Condition condition, String reason, @Nullable Instant until) {
  /** The same with lists that the condition asks for. */
  public Exemption at(Map<String, List<String>> lists) {
    return new Exemption(condition.withLists(lists), reason, until);
  }

  /** Whether the rule is not to see an event. */
  public boolean covers(CloudTrailEvent event) {
    Instant time = event.eventTime();
    boolean over = until != null && time != null && !time.isBefore(until);
    return !over && condition.test(event);
  }
}
