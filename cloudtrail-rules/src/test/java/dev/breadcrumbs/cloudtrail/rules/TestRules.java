package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;

/** Rules whose id says all that a test wants to know of them. */
final class TestRules {
  /** Every event. */
  static final Condition ANY = EVENT_NAME.exists().or(EVENT_NAME.missing());

  private TestRules() {}

  static EventRule matching(String id, Condition condition) {
    return rule(id).title("Rule " + id).when(condition);
  }

  /** Counts every event: so many within ten seconds, by group. */
  static CorrelationRule burstOf(int eventCount, Field... groupBy) {
    return rule("burst")
        .title("Burst")
        .eventCount(eventCount, Duration.ofSeconds(10), ANY, groupBy);
  }
}
