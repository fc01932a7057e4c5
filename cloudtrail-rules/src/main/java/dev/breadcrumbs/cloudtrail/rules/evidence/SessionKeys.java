package dev.breadcrumbs.cloudtrail.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose session an event begins: the ARN of the session, which later events have as theirs. */
final class SessionKeys {
  private static final String ROLE = ":role/";

  private SessionKeys() {}

  /** The names under which the event's own session is known: its ARN, or else the principal. */
  static @Nullable String of(UserIdentity identity) {
    return identity.arn() == null ? identity.principalId() : identity.arn();
  }

  /** The names of the session that an event begins; none if it begins none. */
  static List<String> begunBy(CloudTrailEvent event) {
    String name = event.eventName();
    if (name == null || !event.isSuccess()) {
      return List.of();
    }
    if (name.startsWith("AssumeRole")) {
      return ofRole(event);
    }
    return switch (name) {
      case "GetFederationToken" ->
          texts(
              event,
              "responseElements.federatedUser.arn",
              "responseElements.federatedUser.federatedUserId");
      case "AssumeRoot" -> ofRoot(event);
      case "GetSessionToken", "ConsoleLogin", "SwitchRole" -> ofCaller(event);
      default -> List.of();
    };
  }

  private static List<String> ofRole(CloudTrailEvent event) {
    List<String> names =
        texts(
            event,
            "responseElements.assumedRoleUser.arn",
            "responseElements.assumedRoleUser.assumedRoleId");
    // Credentials for instances and services are issued without telling the session's ARN.
    String session = sessionArn(text(event, "requestParameters.roleArn"), event);
    if (session != null) {
      names.add(session);
    }
    return names;
  }

  /** The root user of a member account, which is named by its account or its ARN. */
  private static List<String> ofRoot(CloudTrailEvent event) {
    List<String> names = texts(event, "requestParameters.targetPrincipal");
    return names.stream()
        .map(name -> name.startsWith("arn:") ? name : "arn:aws:iam::" + name + ":root")
        .toList();
  }

  private static @Nullable String sessionArn(@Nullable String roleArn, CloudTrailEvent event) {
    String sessionName = text(event, "requestParameters.roleSessionName");
    int role = roleArn == null ? -1 : roleArn.indexOf(ROLE);
    if (roleArn == null || role < 0 || sessionName == null) {
      return null;
    }
    return roleArn.substring(0, role).replaceFirst(":iam:", ":sts:")
        + ":assumed-role/"
        + roleArn.substring(roleArn.lastIndexOf('/') + 1)
        + "/"
        + sessionName;
  }

  private static List<String> ofCaller(CloudTrailEvent event) {
    UserIdentity identity = event.userIdentity();
    String name = identity == null ? null : of(identity);
    return name == null ? List.of() : List.of(name);
  }

  private static List<String> texts(CloudTrailEvent event, String... paths) {
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      String text = text(event, path);
      if (text != null) {
        found.add(text);
      }
    }
    return found;
  }

  private static @Nullable String text(CloudTrailEvent event, String path) {
    JsonNode value = event.at(path);
    return value.isTextual() ? value.textValue() : null;
  }
}
