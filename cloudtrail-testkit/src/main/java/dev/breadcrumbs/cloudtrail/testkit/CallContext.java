package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.Mfa;
import java.time.Duration;
import java.time.Instant;

/** What of an event shows in the identity of its caller. */
record CallContext(String account, String region, Instant time, boolean isSignIn, Mfa mfa) {
  /** How long before the call a session began. */
  private static final Duration SESSION_AGE = Duration.ofMinutes(10);

  CallContext inAccount(String other) {
    return new CallContext(other, region, time, isSignIn, mfa);
  }

  /** An ARN of a service without regions. */
  String arn(String service, String resource) {
    return "arn:" + partition() + ":" + service + "::" + account + ":" + resource;
  }

  private String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  ObjectNode sessionAttributes() {
    return JsonTree.object()
        .put("creationDate", time.minus(SESSION_AGE).toString())
        .put("mfaAuthenticated", Boolean.toString(mfa == Mfa.YES));
  }
}
