package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on CloudTrail itself. */
public final class CloudTrailRules {
  /** A trail was stopped or deleted (CIS AWS Foundations 1.2 control 3.5, 3.0 control 4.5). */
  public static final Rule TRAIL_STOPPED =
      rule("trail-stopped")
          .title("Trail stopped or deleted")
          .description(
              "Logging was stopped, or a trail deleted. What happens next may be missing from the"
                  + " log; this event is the last that tells.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008", "cis.3.5")
          .falsePositives("A planned move to another trail")
          .when(
              EVENT_SOURCE
                  .eq("cloudtrail.amazonaws.com")
                  .and(EVENT_NAME.in("StopLogging", "DeleteTrail"))
                  .and(ERROR_CODE.missing()));

  static final List<Rule> ALL = List.of(TRAIL_STOPPED);

  private CloudTrailRules() {}
}
