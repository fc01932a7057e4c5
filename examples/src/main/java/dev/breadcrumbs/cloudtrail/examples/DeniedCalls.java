package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.earliest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.latest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.values;
import static dev.breadcrumbs.cloudtrail.query.Fields.ACTOR;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_TIME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SRC_IP;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

/** Who was denied what, from where, and when did it begin and end? */
final class DeniedCalls {
  private DeniedCalls() {}

  public static void main(String[] arguments) {
    events()
        .filter(ERROR_CODE.eq("AccessDenied"))
        .stats(
            count(),
            earliest(EVENT_TIME).as("first"),
            latest(EVENT_TIME).as("last"),
            values(EVENT_NAME).as("calls"))
        .by(ACTOR, SRC_IP)
        .run(BundledLogs.readOr(arguments))
        .print();
  }
}
