package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on what principals are refused. */
public final class AccessRules {
  /**
   * One principal is refused again and again (CIS AWS Foundations 1.2 control 3.1, as a burst, and
   * with the exceptions that later versions mean: log delivery and HeadBucket).
   */
  public static final Rule ACCESS_DENIED_BURST =
      rule("access-denied-burst")
          .title("Many calls of one principal denied")
          .description(
              "Five and more calls refused within ten minutes: somebody tries what a stolen key may"
                  + " do.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1526", "cis.3.1")
          .references(
              "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html")
          .falsePositives("A deployment whose role lacks a permission")
          .nextSteps(
              "Look at what was tried, and at what was allowed before and after",
              "Deactivate the caller's keys if its owner knows nothing of it")
          .eventCount(
              5,
              Duration.ofMinutes(10),
              Service.REFUSED
                  .and(SOURCE_IP_ADDRESS.eq("delivery.logs.amazonaws.com").not())
                  .and(EVENT_NAME.eq("HeadBucket").not()),
              USER_IDENTITY_ARN);

  static final List<Rule> ALL = List.of(ACCESS_DENIED_BURST);

  private AccessRules() {}
}
