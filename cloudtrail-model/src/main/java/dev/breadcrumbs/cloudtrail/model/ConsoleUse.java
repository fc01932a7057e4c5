package dev.breadcrumbs.cloudtrail.model;

import org.jspecify.annotations.Nullable;

/** Tells whether a call was made through the AWS Management Console. */
final class ConsoleUse {
  /** The console's sign-in, which older events name as the service that made the call. */
  static final String SIGN_IN = "signin.amazonaws.com";

  private ConsoleUse() {}

  static boolean by(CloudTrailEvent event) {
    return "true".equals(event.sessionCredentialFromConsole())
        || "AwsConsoleSignIn".equals(event.eventType())
        || "AwsConsoleAction".equals(event.eventType())
        || isConsoleAgent(event.userAgent())
        || (event.userIdentity() != null && SIGN_IN.equals(event.userIdentity().invokedBy()));
  }

  /** Before eventVersion 1.08 only the user agent tells: each console signs with its own host. */
  private static boolean isConsoleAgent(@Nullable String agent) {
    if (agent == null) {
      return false;
    }
    return (agent.startsWith("console.") && agent.endsWith(".amazonaws.com"))
        || agent.equals(SIGN_IN)
        || agent.startsWith("[S3Console/")
        || agent.startsWith("S3Console/");
  }
}
