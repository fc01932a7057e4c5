package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;

import dev.breadcrumbs.cloudtrail.query.Condition;

/** Calls that were refused for lack of permission. */
final class Denied {
  /** Any such call: services say {@code AccessDenied...}, EC2 {@code ...UnauthorizedOperation}. */
  static final Condition CALL =
      ERROR_CODE.startsWith("AccessDenied").or(ERROR_CODE.endsWith("UnauthorizedOperation"));

  private Denied() {}

  /** Calls of one service, by its short name, such as {@code iam}, that were refused. */
  static Condition in(String service, String... eventNames) {
    return EVENT_SOURCE.eq(service + ".amazonaws.com").and(EVENT_NAME.in(eventNames)).and(CALL);
  }
}
