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
      named(
          "userName",
          new Coalesce(
              List.of(
                  path("userIdentity.userName"),
                  path("requestParameters.sourceIdentity"),
                  path("userIdentity.sessionContext.sessionIssuer.userName"),
                  new LastSegment(path("userIdentity.arn")),
                  new LastSegment(path("requestParameters.roleArn")))));

  /** In Splunk every event has an error code: where CloudTrail has none, how the call went. */
  static final Field ERROR_CODE =
      named(
          "errorCode",
          new Coalesce(
              List.of(
                  path("errorCode"),
                  Case.when(
                      Field.at("responseElements.ConsoleLogin").eq("Failure").clause(), "failure"),
                  new Literal("success"))));

  static final Field SRC_IP = firstOf("src_ip", "sourceIPAddress");

  /** When it was, as Splunk has it: a number, so that searches can reckon with it. */
  static final Field TIME = named("_time", new EpochTime(path("eventTime")));

  static final Map<String, Field> BY_NAME = table();

  private SplunkAliases() {}

  private static Map<String, Field> table() {
    Map<String, Field> table = new LinkedHashMap<>();
    add(table, TIME);
    add(table, USER_NAME);
    add(table, ERROR_CODE);
    add(table, firstOf("src", "sourceIPAddress"));
    add(table, SRC_IP);
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
    add(table, named("vendor_product", new Literal("AWS CloudTrail")));
    add(table, named("msg", new Coalesce(List.of(path("errorCode"), new Literal("success")))));
    return Map.copyOf(table);
  }

  /** Whether a name means here what it means in Splunk, so that it can be written as it is. */
  static boolean isAlias(Named named) {
    Field alias = BY_NAME.get(named.name());
    return alias != null && alias.expression().equals(named);
  }

  private static Field named(String name, Expression meaning) {
    return new Field(name, new Named(name, meaning));
  }

  private static void add(Map<String, Field> table, Field field) {
    table.put(field.name(), field);
  }

  private static Field firstOf(String name, String... paths) {
    List<Expression> choices = List.of(paths).stream().map(SplunkAliases::path).toList();
    return named(name, choices.size() == 1 ? choices.get(0) : new Coalesce(choices));
  }

  private static Expression path(String text) {
    return new AtPath(FieldPath.parse(text));
  }
}
