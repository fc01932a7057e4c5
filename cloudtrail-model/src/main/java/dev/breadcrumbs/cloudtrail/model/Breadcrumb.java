package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event in brief: who, what, where, when, and with which outcome. Immutable; {@link #toString()}
 * is the line to print.
 *
 * @param who the actor, whether in the console, and what is known about a second factor
 * @param what the call and its service, with the parameters that fit on a line
 * @param where the region, and the address that the call came from
 * @param when the time, in UTC
 * @param outcome how it went, with the error where there was one
 */
public record Breadcrumb(String who, String what, String where, String when, String outcome) {
  private static final int PARAMETERS_SHOWN = 3;
  private static final int LONGEST_PARAMETER = 60;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  /** Checks the parts. */
  public Breadcrumb {
    Objects.requireNonNull(who, "who is null");
    Objects.requireNonNull(what, "what is null");
    Objects.requireNonNull(where, "where is null");
    Objects.requireNonNull(when, "when is null");
    Objects.requireNonNull(outcome, "outcome is null");
  }

  static Breadcrumb of(CloudTrailEvent event) {
    return new Breadcrumb(
        who(event),
        what(event),
        orUnknown(event.awsRegion()) + " from " + orUnknown(event.sourceIPAddress()),
        orUnknown(event.eventTime()),
        outcome(event));
  }

  private static String who(CloudTrailEvent event) {
    Actor actor = event.actor();
    String console = event.isFromConsole() ? ", console" : "";
    String mfa = actor.mfa() == Mfa.NOT_RECORDED ? "" : ", " + actor.mfa().text();
    return actor + console + mfa;
  }

  private static String what(CloudTrailEvent event) {
    StringBuilder text = new StringBuilder(orUnknown(event.eventName()));
    JsonNode parameters = event.requestParameters();
    if (parameters != null) {
      int shown = 0;
      for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
        String value = parameter.getValue().asText();
        if (isShown(parameter.getValue()) && value.length() <= LONGEST_PARAMETER) {
          text.append(' ').append(parameter.getKey()).append('=').append(value);
          shown++;
        }
        if (shown == PARAMETERS_SHOWN) {
          break;
        }
      }
    }
    return text.append(" on ").append(orUnknown(event.eventSource())).toString();
  }

  private static boolean isShown(JsonNode value) {
    return value.isValueNode() && !value.isNull();
  }

  private static String outcome(CloudTrailEvent event) {
    String code = event.errorCode();
    if (code == null || code.isEmpty()) {
      code = event.errorMessage();
    }
    return switch (event.outcome()) {
      case SUCCESS -> "success";
      case DENIED -> "denied (" + code + ")";
      case FAILURE -> code == null ? "failure" : "failure (" + code + ")";
    };
  }

  private static String orUnknown(@Nullable Object value) {
    return Objects.toString(value, "unknown");
  }

  /**
   * Returns the line. Control characters, which callers of AWS can put into names, are replaced by
   * blanks.
   *
   * @return who, what, where, when and outcome, separated by bars
   */
  @Override
  public String toString() {
    String line = String.join(" | ", who, what, where, when, outcome);
    return CONTROL.matcher(line).replaceAll(" ");
  }
}
