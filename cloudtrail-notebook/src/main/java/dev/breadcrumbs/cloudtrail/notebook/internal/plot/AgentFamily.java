package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the program behind a user agent, without its version and what it runs on. */
final class AgentFamily {
  private static final String SERVICE = "AWS service";
  private static final String CONSOLE = "console";

  /** Up to the version, a number of its own, or what stands in brackets. */
  private static final Pattern NAME = Pattern.compile("\\[?(?<name>[^/ _\\[\\]()]+)");

  private AgentFamily() {}

  static String of(String userAgent) {
    if (userAgent.isBlank()) {
      return "(none)";
    }
    if (userAgent.contains("Terraform/")) {
      return "Terraform";
    }
    if (userAgent.startsWith("Mozilla/")) {
      return "browser";
    }
    if (isConsole(userAgent)) {
      return CONSOLE;
    }
    if (userAgent.endsWith(".amazonaws.com") || userAgent.startsWith("AWS Internal")) {
      return SERVICE;
    }
    Matcher name = NAME.matcher(userAgent);
    return name.lookingAt() ? name.group("name") : "other";
  }

  private static boolean isConsole(String userAgent) {
    return userAgent.startsWith("[S3Console/")
        || userAgent.startsWith("S3Console/")
        || userAgent.startsWith("console.")
        || userAgent.startsWith("signin.");
  }
}
