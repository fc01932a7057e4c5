package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The spelling of CloudTrail's fields, for events from databases: Athena and others know names in
 * lower case alone, or with underscores (AWS Athena User Guide, "Query AWS CloudTrail logs").
 */
final class Spelling {
  private static final Map<String, String> FIELDS =
      byPlainName(
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "errorCode",
          "errorMessage",
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "requestID",
          "eventID",
          "eventType",
          "apiVersion",
          "managementEvent",
          "readOnly",
          "resources",
          "recipientAccountId",
          "serviceEventDetails",
          "sharedEventID",
          "vpcEndpointId",
          "vpcEndpointAccountId",
          "eventCategory",
          "addendum",
          "sessionCredentialFromConsole",
          "edgeDeviceDetails",
          "tlsDetails",
          "eventContext",
          "insightDetails");

  /** Fields of the structures within an event. */
  private static final Map<String, String> PARTS =
      byPlainName(
          "principalId",
          "accountId",
          "accessKeyId",
          "userName",
          "invokedBy",
          "identityProvider",
          "credentialId",
          "sessionContext",
          "sessionIssuer",
          "creationDate",
          "mfaAuthenticated",
          "webIdFederationData",
          "federatedProvider",
          "sourceIdentity",
          "ec2RoleDelivery",
          "assumedRoot",
          "onBehalfOf",
          "userId",
          "identityStoreArn",
          "inScopeOf",
          "sourceArn",
          "sourceAccount",
          "issuerType",
          "credentialsIssuedTo",
          "invokedByDelegate",
          "tlsVersion",
          "cipherSuite",
          "clientProvidedHostHeader",
          "updatedFields",
          "originalRequestID",
          "originalEventID",
          "requestContext",
          "tagContext");

  /** As CloudTrail Lake and Athena write a time. */
  private static final Pattern SPACED_TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(?:\\.0+|(\\.\\d+))?");

  private Spelling() {}

  private static Map<String, String> byPlainName(String... names) {
    return Stream.of(names).collect(Collectors.toMap(Spelling::plain, name -> name));
  }

  /** What is left of a name without case, blanks, underscores and hyphens. */
  static String plain(String name) {
    return name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
  }

  /** An event's field, however it is spelled; null if it is none that is known. */
  static @Nullable String ofField(String name) {
    return FIELDS.get(plain(name));
  }

  /** The field of a structure within an event, as CloudTrail spells it. */
  static String ofPart(String field, String name) {
    if (field.equals("resources") && name.equals("arn")) {
      return "ARN";
    }
    return PARTS.getOrDefault(plain(name), name);
  }

  /** Whether names in lower case are those of an event and hardly of anything else. */
  static boolean isOfEvent(Set<String> names) {
    if (names.contains("eventname")) {
      return names.contains("eventtime")
          || names.contains("eventsource")
          || names.contains("eventversion");
    }
    if (!names.contains("event_name") || !names.contains("event_source")) {
      return false;
    }
    Set<String> others = new HashSet<>(names);
    others.retainAll(
        Set.of("event_version", "aws_region", "user_identity", "recipient_account_id"));
    return !others.isEmpty();
  }

  /** A time as CloudTrail writes it, if it is one that a database wrote. */
  static String ofTime(String text) {
    Matcher matcher = SPACED_TIME.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    return matcher.group(1) + "T" + matcher.group(2) + fraction + "Z";
  }
}
