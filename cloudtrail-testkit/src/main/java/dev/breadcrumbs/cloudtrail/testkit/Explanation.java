package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.ConditionTrace;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.stream.Collectors;

/** Why a rule did or did not match an event: the one place that asks the rule for its reasons. */
final class Explanation {
  /** The whole of nearly every event; a quarter of a megabyte nobody reads. */
  private static final int SHOWN = 10_000;

  private Explanation() {}

  static String of(Rule rule, CloudTrailEvent event) {
    return "rule " + rule + "\n" + traces(rule, event) + "\nevent " + shown(event.toJson());
  }

  /** What held and what did not, of each sort of event that the rule looks for. */
  private static String traces(Rule rule, CloudTrailEvent event) {
    return rule.explain(event).stream()
        .map(ConditionTrace::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String shown(String json) {
    int more = json.length() - SHOWN;
    return more > 0 ? json.substring(0, SHOWN) + " and " + more + " characters more" : json;
  }
}
