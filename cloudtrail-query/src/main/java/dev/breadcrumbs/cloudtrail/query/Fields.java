package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.HostFunction;
import dev.breadcrumbs.cloudtrail.query.internal.expression.LeavesOf;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.FieldNames;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.NameTable;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.SplunkAliases;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/**
 * The fields of CloudTrail events, by their own names (AWS CloudTrail User Guide, "CloudTrail
 * record contents"), for static import; {@link Dsl} has them together with the rest of the
 * vocabulary. {@link #at} returns any other field. Names that only Splunk uses are in {@link
 * Vocabulary#SPLUNK}.
 */
public class Fields {
  /** {@code eventVersion}: version of the record format. */
  public static final Field EVENT_VERSION = at("eventVersion");

  /** {@code eventTime}: time of the call. */
  public static final Field EVENT_TIME = at("eventTime");

  /** {@code eventSource}: service that was called. */
  public static final Field EVENT_SOURCE = at("eventSource");

  /** {@code eventName}: call that was made. */
  public static final Field EVENT_NAME = at("eventName");

  /** {@code awsRegion}: region of the call. */
  public static final Field AWS_REGION = at("awsRegion");

  /** {@code sourceIPAddress}: address or service that the call came from. */
  public static final Field SOURCE_IP_ADDRESS = at("sourceIPAddress");

  /** {@code userAgent}: program that made the call. */
  public static final Field USER_AGENT = at("userAgent");

  /** {@code errorCode}: error of the service; missing on success. */
  public static final Field ERROR_CODE = at("errorCode");

  /** {@code errorMessage}: text of the error. */
  public static final Field ERROR_MESSAGE = at("errorMessage");

  /** {@code requestID}: id of the request. */
  public static final Field REQUEST_ID = at("requestID");

  /** {@code eventID}: id of the event. */
  public static final Field EVENT_ID = at("eventID");

  /** {@code eventType}: kind of event. */
  public static final Field EVENT_TYPE = at("eventType");

  /** {@code eventCategory}: category of the event. */
  public static final Field EVENT_CATEGORY = at("eventCategory");

  /** {@code readOnly}: whether the call only reads. */
  public static final Field READ_ONLY = at("readOnly");

  /** {@code managementEvent}: whether it is a management event. */
  public static final Field MANAGEMENT_EVENT = at("managementEvent");

  /** {@code recipientAccountId}: account that received the event. */
  public static final Field RECIPIENT_ACCOUNT_ID = at("recipientAccountId");

  /** {@code sharedEventID}: id shared by the events of one action. */
  public static final Field SHARED_EVENT_ID = at("sharedEventID");

  /** {@code vpcEndpointId}: VPC endpoint of the call. */
  public static final Field VPC_ENDPOINT_ID = at("vpcEndpointId");

  /** {@code userIdentity.type}: kind of identity. */
  public static final Field USER_IDENTITY_TYPE = at("userIdentity.type");

  /** {@code userIdentity.arn}: ARN of the principal. */
  public static final Field USER_IDENTITY_ARN = at("userIdentity.arn");

  /** {@code userIdentity.principalId}: unique id of the principal. */
  public static final Field USER_IDENTITY_PRINCIPAL_ID = at("userIdentity.principalId");

  /** {@code userIdentity.accountId}: account of the principal. */
  public static final Field USER_IDENTITY_ACCOUNT_ID = at("userIdentity.accountId");

  /** {@code userIdentity.userName}: user name as it is recorded; see {@link #USER_NAME}. */
  public static final Field USER_IDENTITY_USER_NAME = at("userIdentity.userName");

  /** {@code userIdentity.accessKeyId}: access key that signed the call. */
  public static final Field ACCESS_KEY_ID = at("userIdentity.accessKeyId");

  /** {@code userIdentity.invokedBy}: service that called for the principal. */
  public static final Field INVOKED_BY = at("userIdentity.invokedBy");

  /**
   * {@code userIdentity.sessionContext.attributes.mfaAuthenticated}: whether the session began with
   * a second factor.
   */
  public static final Field MFA_AUTHENTICATED =
      at("userIdentity.sessionContext.attributes.mfaAuthenticated");

  /** {@code userIdentity.sessionContext.sessionIssuer.arn}: ARN of the assumed role. */
  public static final Field SESSION_ISSUER_ARN =
      at("userIdentity.sessionContext.sessionIssuer.arn");

  /** {@code userIdentity.sessionContext.sessionIssuer.userName}: name of the assumed role. */
  public static final Field SESSION_ISSUER_USER_NAME =
      at("userIdentity.sessionContext.sessionIssuer.userName");

  /** {@code additionalEventData.MFAUsed}: whether a console login used a second factor. */
  public static final Field MFA_USED = at("additionalEventData.MFAUsed");

  /** {@code responseElements.ConsoleLogin}: how a console login went. */
  public static final Field CONSOLE_LOGIN = at("responseElements.ConsoleLogin");

  /** {@code resources.ARN}: ARNs of the resources touched. */
  public static final Field RESOURCE_ARN = at("resources.ARN");

  /**
   * {@code userName} as Splunk has it: the user's name, or else the source identity, the role's
   * name, or the end of the ARN.
   */
  public static final Field USER_NAME = new Field(SplunkAliases.USER_NAME);

  /**
   * {@code actor}: who acted, by name, as {@link CloudTrailEvent#actor()} has it. Unlike {@link
   * #USER_NAME} it is never missing: accounts, services, anonymous callers and users of SAML or of
   * IAM Identity Center are named, too.
   */
  public static final Field ACTOR = new Field(SplunkAliases.ACTOR);

  /** {@code src_ip}: {@link #SOURCE_IP_ADDRESS} under Splunk's name. */
  public static final Field SRC_IP = new Field(SplunkAliases.SRC_IP);

  /**
   * {@code _time} as Splunk has it: {@link #EVENT_TIME} in seconds since 1970. A finished table
   * shows a column of this name as times.
   */
  public static final Field TIME = new Field(SplunkAliases.TIME);

  /** Only {@link Dsl} has subclasses elsewhere. */
  Fields() {}

  /**
   * Returns the field at a path.
   *
   * @param path field names joined by dots, such as {@code requestParameters.bucketName}; an array
   *     on the way is looked through, and {@code items{}.id} means the same as {@code items.id}
   * @return the field, named by the path
   * @throws SearchException if a name in the path is empty
   */
  public static Field at(String path) {
    return Field.at(path);
  }

  /**
   * Returns the field that a name means: CloudTrail's own field at this path, in any case, or else
   * the one that Splunk calls by this name.
   *
   * @param name a path, or a name such as {@code userName}
   * @return the field; that of {@link #at} if the name is a path as CloudTrail spells it
   * @throws SearchException if no event has such a field; the message names the nearest
   */
  public static Field named(String name) {
    NamedValue path = FieldNames.exact(NameTable.RAW, Objects.requireNonNull(name, "name is null"));
    if (path == null) {
      path = FieldNames.withoutCase(NameTable.RAW, NamedValue.at(name).name());
    }
    return new Field(path == null ? FieldNames.resolve(NameTable.SPLUNK, name) : path);
  }

  /**
   * Returns a parameter of the call.
   *
   * @param path path within {@code requestParameters}
   * @return the field, named by the whole path
   */
  public static Field requestParameter(String path) {
    return Field.at("requestParameters." + path);
  }

  /**
   * Returns a field with all single values at or below a path as one multivalue, including those in
   * objects and arrays. A text that contains JSON counts as itself and as the values inside it; an
   * object at the path counts as the values inside it and as its compact JSON text, with names in
   * order. The path also leads into texts that contain JSON. A condition on it is tested like one
   * on {@link #computed}.
   *
   * @param path field names joined by dots, such as {@code requestParameters}
   * @return the field, named by the path; the search text shows it as {@code leaves(path)}, which
   *     cannot be parsed back
   * @throws SearchException if a name in the path is empty
   */
  public static Field leavesOf(String path) {
    FieldPath parsed = FieldPath.parse(Objects.requireNonNull(path, "path is null"));
    return new Field(parsed.toString(), new LeavesOf(parsed));
  }

  /**
   * Returns a field with all single values of an event and its compact JSON text: {@link #leavesOf}
   * for the whole event.
   *
   * @return the field, named {@code _raw}; the search text shows it as {@code leaves(_raw)}, which
   *     cannot be parsed back
   */
  public static Field leaves() {
    return new Field(FieldPath.WHOLE.toString(), new LeavesOf(FieldPath.WHOLE));
  }

  /**
   * Returns a field that the caller's own code computes. A condition on it is tested on the typed
   * event, after everything that needs less; a search that uses it reads typed events. The search
   * text shows it by its name, and cannot be parsed back.
   *
   * @param name what it is, such as {@code foreignAccounts(requestParameters.policy)}
   * @param values returns the values that an event has here: none, one or several. Any thread may
   *     call it, so it must be thread-safe. Fields are equal if their names and functions are
   * @return the field
   * @throws SearchException if the name is blank
   */
  public static Field computed(
      String name, Function<CloudTrailEvent, ? extends Collection<String>> values) {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(values, "values is null");
    if (name.isBlank()) {
      throw new SearchException("a computed field needs a name that says what it is");
    }
    return new Field(name, new HostFunction(name, values));
  }
}
