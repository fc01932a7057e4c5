package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a call or a sign-in shows that it was refused. */
final class Refusal {
  private Refusal() {}

  static void put(ObjectNode event, CallKind call) {
    if (call.isSignIn()) {
      // A sign-in that failed has a message and no code.
      event.put("errorMessage", "Failed authentication");
      return;
    }
    boolean ec2 = call.service().equals("ec2");
    event.put("errorCode", ec2 ? "Client.UnauthorizedOperation" : "AccessDenied");
    event.put(
        "errorMessage",
        (ec2 ? "You are not authorized to perform this operation. " : "") + reason(event, call));
  }

  private static String reason(ObjectNode event, CallKind call) {
    String who = event.path("userIdentity").path("arn").asText(call.eventSource());
    String action = call.service() + ":" + call.eventName();
    return "User: "
        + who
        + " is not authorized to perform: "
        + action
        + " because no identity-based policy allows the "
        + action
        + " action";
  }
}
