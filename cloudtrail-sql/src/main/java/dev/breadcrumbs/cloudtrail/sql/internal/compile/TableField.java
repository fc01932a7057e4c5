package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of events, or a member of one: as the table has them that AWS documents
 * ("Create a table for CloudTrail logs in Athena using partition projection"). All single values
 * are texts there, and what is free in form is the text of its JSON.
 */
public record TableField(Form form, Map<String, TableField> members) {
  /** What a field is made of. */
  public enum Form {
    TEXT,
    JSON,
    STRUCT,
    ARRAY
  }

  private static final TableField TEXT = new TableField(Form.TEXT, Map.of());
  private static final TableField JSON = new TableField(Form.JSON, Map.of());

  private static final TableField ISSUER =
      struct(texts("type", "principalId", "arn", "accountId", "userName"));

  private static final TableField SESSION =
      struct(
          with(
              with(
                  texts("ec2RoleDelivery", "sourceIdentity"),
                  "attributes",
                  struct(texts("mfaAuthenticated", "creationDate"))),
              "sessionIssuer",
              ISSUER));

  private static final TableField IDENTITY =
      struct(
          with(
              with(
                  texts(
                      "type",
                      "principalId",
                      "arn",
                      "accountId",
                      "invokedBy",
                      "accessKeyId",
                      "userName",
                      "identityProvider"),
                  "onBehalfOf",
                  struct(texts("userId", "identityStoreArn"))),
              "sessionContext",
              SESSION));

  /** The table itself, its columns in their order. */
  public static final TableField EVENT = struct(columns());

  private static Map<String, TableField> columns() {
    Map<String, TableField> columns = new LinkedHashMap<>(texts("eventVersion"));
    columns.put("userIdentity", IDENTITY);
    for (String name :
        List.of(
            "eventTime",
            "eventSource",
            "eventName",
            "awsRegion",
            "sourceIPAddress",
            "userAgent",
            "errorCode",
            "errorMessage")) {
      columns.put(name, TEXT);
    }
    for (String name : List.of("requestParameters", "responseElements", "additionalEventData")) {
      columns.put(name, JSON);
    }
    columns.putAll(texts("requestID", "eventID", "readOnly"));
    columns.put(
        "resources", new TableField(Form.ARRAY, texts("ARN", "accountId", "type", "ARNPrefix")));
    columns.putAll(texts("eventType", "apiVersion", "recipientAccountId"));
    columns.put("serviceEventDetails", JSON);
    columns.putAll(
        texts("sharedEventID", "vpcEndpointId", "vpcEndpointAccountId", "eventCategory"));
    columns.put(
        "addendum",
        struct(texts("reason", "updatedFields", "originalRequestID", "originalEventID")));
    columns.putAll(texts("sessionCredentialFromConsole"));
    columns.put("edgeDeviceDetails", JSON);
    columns.put(
        "tlsDetails", struct(texts("tlsVersion", "cipherSuite", "clientProvidedHostHeader")));
    columns.putAll(texts("managementEvent"));
    return columns;
  }

  private static TableField struct(Map<String, TableField> members) {
    return new TableField(Form.STRUCT, members);
  }

  private static Map<String, TableField> texts(String... names) {
    Map<String, TableField> members = new LinkedHashMap<>();
    for (String name : names) {
      members.put(name, TEXT);
    }
    return members;
  }

  private static Map<String, TableField> with(
      Map<String, TableField> members, String name, TableField member) {
    Map<String, TableField> more = new LinkedHashMap<>(members);
    more.put(name, member);
    return more;
  }

  @Nullable TableField member(String name) {
    return members.get(name);
  }
}
