package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;

import dev.breadcrumbs.cloudtrail.query.Condition;

/** Calls that succeeded: CloudTrail records an error code only of those that did not. */
final class Done {
  private Done() {}

  /** Calls of one service, by its short name, such as {@code iam}, that succeeded. */
  static Condition in(String service, String... eventNames) {
    return EVENT_SOURCE
        .eq(service + ".amazonaws.com")
        .and(EVENT_NAME.in(eventNames))
        .and(ERROR_CODE.missing());
  }
}
