package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that Sigma's names mean. Where CloudTrail has a single value (User Guide, "CloudTrail
 * record contents"), that value, so that rules are found by it; anywhere else, all values there and
 * below.
 */
final class EventFields {
  private static final Set<String> SINGLE =
      Set.of(
          "eventVersion",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "errorCode",
          "errorMessage",
          "requestID",
          "eventID",
          "eventType",
          "apiVersion",
          "managementEvent",
          "readOnly",
          "recipientAccountId",
          "sharedEventID",
          "vpcEndpointId",
          "vpcEndpointAccountId",
          "eventCategory",
          "sessionCredentialFromConsole",
          "userIdentity.type",
          "userIdentity.principalId",
          "userIdentity.arn",
          "userIdentity.accountId",
          "userIdentity.accessKeyId",
          "userIdentity.userName",
          "userIdentity.invokedBy",
          "userIdentity.identityProvider",
          "userIdentity.credentialId",
          "userIdentity.sessionContext.attributes.mfaAuthenticated",
          "userIdentity.sessionContext.attributes.creationDate",
          "userIdentity.sessionContext.sessionIssuer.type",
          "userIdentity.sessionContext.sessionIssuer.principalId",
          "userIdentity.sessionContext.sessionIssuer.arn",
          "userIdentity.sessionContext.sessionIssuer.accountId",
          "userIdentity.sessionContext.sessionIssuer.userName",
          "userIdentity.sessionContext.sourceIdentity",
          "additionalEventData.MFAUsed",
          "tlsDetails.tlsVersion",
          "resources.ARN",
          "resources.accountId",
          "resources.type");

  /** As drafts of Sigma 3 and other languages write them: [0], [any], [-1], and .0., .*. */
  private static final Pattern PLACE = Pattern.compile("[\\[\\]*?]|(^|\\.)-?[0-9]+(\\.|$)");

  private EventFields() {}

  /**
   * Returns the field of a name; the whole event if the name is empty.
   *
   * @throws SigmaRefusal if it is no path
   */
  static Field of(String name, int line) {
    if (name.isEmpty()) {
      return Fields.leaves();
    }
    checkPlaces(name, line);
    try {
      return SINGLE.contains(name) ? Fields.at(name) : Fields.leavesOf(name);
    } catch (SearchException e) {
      throw new SigmaRefusal(Kind.BAD_DETECTION, line, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the field of a name with its own values only, as groups have it.
   *
   * @throws SigmaRefusal if it is no path
   */
  static Field single(String name, Kind kind, int line) {
    checkPlaces(name, line);
    try {
      return Fields.at(name);
    } catch (SearchException e) {
      throw new SigmaRefusal(kind, line, String.valueOf(e.getMessage()));
    }
  }

  /** A place in an array has no meaning in Sigma 2: it would be a name that no event has. */
  private static void checkPlaces(String name, int line) {
    if (PLACE.matcher(name).find()) {
      throw new SigmaRefusal(
          Kind.ARRAY_PLACE,
          line,
          "'" + name + "' asks for a place in an array: leave it out, and any element will do");
    }
  }

  /** Why no event has a field of a name, by CloudTrail's reference; null if some may. */
  static @Nullable String doubt(String name) {
    try {
      Field meant = name.isEmpty() ? null : Fields.named(name);
      if (meant == null || meant.equals(Fields.at(name))) {
        return null;
      }
      return meant.name().equals(name)
          ? "no event has a field '" + name + "', which is Splunk's name"
          : "no field '" + name + "'; did you mean '" + meant.name() + "'?";
    } catch (SearchException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Whether a field is what {@link #of} gives for its name, or would be at a single value. */
  static boolean isNamed(Field field) {
    return field.equals(Fields.leaves())
        || field.equals(Fields.leavesOf(field.name()))
        || field.equals(Fields.at(field.name()));
  }
}
