package dev.breadcrumbs.cloudtrail.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that Splunk gives to CloudTrail's fields, from our own table of what each means. The names
 * are those that searches for Splunk use.
 */
final class SplunkAliases {
  static final Field USER_NAME =
      new Field(
          "userName",
          new Expression.Coalesce(
              List.of(
                  path("userIdentity.userName"),
                  path("requestParameters.sourceIdentity"),
                  path("userIdentity.sessionContext.sessionIssuer.userName"),
                  new Expression.LastSegment(path("userIdentity.arn")),
                  new Expression.LastSegment(path("requestParameters.roleArn")))));

  /** In Splunk every event has an error code: where CloudTrail has none, how the call went. */
  static final Field ERROR_CODE =
      new Field(
          "errorCode",
          new Expression.Coalesce(
              List.of(
                  path("errorCode"),
                  new Expression.When(
                      Field.at("responseElements.ConsoleLogin").eq("Failure").clause(), "failure"),
                  new Expression.Constant("success"))));

  static final Map<String, Field> BY_NAME = table();

  private SplunkAliases() {}

  private static Map<String, Field> table() {
    Map<String, Field> table = new LinkedHashMap<>();
    add(table, USER_NAME);
    add(table, ERROR_CODE);
    add(table, firstOf("src", "sourceIPAddress"));
    add(table, firstOf("src_ip", "sourceIPAddress"));
    add(table, firstOf("region", "awsRegion"));
    add(table, firstOf("vendor_region", "awsRegion"));
    add(table, firstOf("command", "eventName"));
    add(table, firstOf("signature", "eventName"));
    add(table, firstOf("app", "eventType"));
    add(table, firstOf("dvc", "eventSource"));
    add(table, firstOf("start_time", "eventTime"));
    add(table, firstOf("desc", "requestParameters"));
    add(table, firstOf("reason", "errorMessage"));
    add(table, firstOf("result", "errorMessage"));
    add(table, firstOf("result_id", "errorCode"));
    add(table, firstOf("user_agent", "userAgent"));
    add(table, firstOf("temp_access_key", "responseElements.credentials.accessKeyId"));
    add(table, firstOf("user_access_key", "userIdentity.accessKeyId"));
    add(table, firstOf("user_group_id", "userIdentity.accountId"));
    add(table, firstOf("user_arn", "userIdentity.arn", "requestParameters.roleArn"));
    add(table, firstOf("vendor_account", "userIdentity.accountId", "recipientAccountId"));
    add(table, new Field("vendor_product", new Expression.Constant("AWS CloudTrail")));
    add(table, firstOf("msg", "errorCode").orElse("success"));
    return Map.copyOf(table);
  }

  private static void add(Map<String, Field> table, Field field) {
    table.put(field.name(), field);
  }

  private static Field firstOf(String name, String... paths) {
    List<Expression> choices = List.of(paths).stream().map(SplunkAliases::path).toList();
    return new Field(name, choices.size() == 1 ? choices.get(0) : new Expression.Coalesce(choices));
  }

  private static Expression path(String text) {
    return new Expression.AtPath(FieldPath.parse(text));
  }
}
