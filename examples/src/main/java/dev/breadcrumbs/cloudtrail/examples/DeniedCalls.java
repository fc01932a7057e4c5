package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

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
