package dev.breadcrumbs.cloudtrail.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.View;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewsTest {
  private static final CloudTrailSource EVENTS =
      CloudTrail.of(
          Stream.of(
                  call("1", "iam.amazonaws.com", "CreateAccessKey", "alice")
                      .formatted(
                          ",\"requestParameters\":{\"userName\":\"bob\"},\"responseElements\":{\"accessKey\":{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\"}}"),
                  call("2", "iam.amazonaws.com", "CreateUser", "alice")
                      .formatted(",\"errorCode\":\"AccessDenied\",\"errorMessage\":\"not you\""),
                  call("3", "ec2.amazonaws.com", "CreateKeyPair", "bob")
                      .formatted(",\"requestParameters\":{\"keyName\":\"door\"}"),
                  call("4", "s3.amazonaws.com", "PutBucketPolicy", "bob")
                      .formatted(",\"requestParameters\":{\"bucketName\":\"payroll\"}"),
                  call("5", "ec2.amazonaws.com", "AuthorizeSecurityGroupIngress", "bob")
                      .formatted(",\"requestParameters\":{\"groupId\":\"sg-1\"}"),
                  call("6", "signin.amazonaws.com", "ConsoleLogin", "bob")
                      .formatted(
                          ",\"additionalEventData\":{\"MFAUsed\":\"No\"},\"responseElements\":{\"ConsoleLogin\":\"Success\"}"),
                  call("7", "config.amazonaws.com", "StopConfigurationRecorder", "bob")
                      .formatted(""),
                  call("8", "ec2.amazonaws.com", "CreateVpc", "bob").formatted(""),
                  call("9", "kms.amazonaws.com", "ListKeys", "root")
                      .formatted("")
                      .replace("IAMUser", "Root"))
              .map(CloudTrailEvent::parse)
              .toList());

  private static String call(String second, String source, String name, String user) {
    return ("{\"eventTime\":\"2024-03-01T10:00:0"
            + second
            + "Z\",\"eventSource\":\""
            + source
            + "\",")
        + ("\"eventName\":\"" + name + "\",\"awsRegion\":\"eu-west-1\",\"readOnly\":false,")
        + "\"sourceIPAddress\":\"192.0.2.1\",\"userAgent\":\"aws-cli/2\",\"eventType\":\"AwsApiCall\","
        + ("\"userIdentity\":{\"type\":\"IAMUser\",\"userName\":\"" + user + "\",")
        + "\"accessKeyId\":\"AKIA2222222222222222\"}%s}";
  }

  static List<View> views() {
    return Views.all();
  }

  @ParameterizedTest
  @MethodSource("views")
  void find_something_in_what_they_are_about(View view) {
    assertThat(view.run(EVENTS)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void are_searches_like_any_other(View view) {
    assertThat(Spl.parse(view.query().toString())).isEqualTo(view.query());
    assertThat(view.question()).endsWith("?");
    assertThat(view.name()).matches("[a-z]+(-[a-z]+)*");
  }

  @Test
  void have_different_names() {
    assertThat(Views.all()).extracting(View::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "access-keys, owner, bob",
    "access-keys, key, AKIAIOSFODNN7EXAMPLE",
    "key-pairs, requestParameters.keyName, door",
    "buckets, requestParameters.bucketName, payroll",
    "bucket-policies, actor, bob",
    "security-groups, requestParameters.groupId, sg-1",
    "console-logins, additionalEventData.MFAUsed, No",
    "unauthorised, actor, alice",
    "iam-outcomes, failed, 1",
    "errors-over-time, hour, 2024-03-01T10:00:00Z",
    "iam-over-time, day, 2024-03-01T00:00:00Z",
    "principals, actor, bob",
    "root, eventName, ListKeys",
    "new-calls, eventName, ListKeys"
  })
  void answer_their_questions(String name, String column, String expected) {
    assertThat(Views.named(name).run(EVENTS).first().text(column)).isEqualTo(expected);
  }

  /** Callers of whom none has a user's name, an ARN or the like in common. */
  private static final List<String> CALLERS =
      List.of(
          "{\"type\":\"AWSAccount\",\"accountId\":\"210987654321\"}",
          "{\"type\":\"AWSAccount\",\"accountId\":\"ANONYMOUS_PRINCIPAL\",\"principalId\":\"\"}",
          "{\"type\":\"AWSService\",\"invokedBy\":\"ec2.amazonaws.com\"}",
          "{\"type\":\"SAMLUser\",\"principalId\":\"abc:eve\"}",
          "{\"type\":\"IdentityCenterUser\",\"onBehalfOf\":{\"userId\":\"9067-example\"}}",
          "{\"type\":\"Unknown\"}",
          "null");

  @ParameterizedTest
  @CsvSource({
    "unauthorised, s3.amazonaws.com, GetObject, count",
    "principals, s3.amazonaws.com, GetObject, calls",
    "console-logins, signin.amazonaws.com, ConsoleLogin, count",
    "iam-users, iam.amazonaws.com, CreateUser, count",
    "iam-outcomes, iam.amazonaws.com, CreateUser, failed"
  })
  void lose_no_caller(String name, String source, String call, String count) {
    Table table =
        Views.named(name)
            .run(
                CloudTrail.of(
                    CALLERS.stream()
                        .map(
                            caller ->
                                ("{\"eventSource\":\"%s\",\"eventName\":\"%s\","
                                        + "\"errorCode\":\"AccessDenied\",\"userIdentity\":%s}")
                                    .formatted(source, call, caller))
                        .map(CloudTrailEvent::parse)
                        .toList()));

    assertThat(table.stream().mapToLong(row -> row.number(count)).sum()).isEqualTo(CALLERS.size());
    assertThat(table.column("actor")).contains("210987654321", "ec2.amazonaws.com", "unknown");
  }

  @Test
  void tell_how_much_of_what_a_principal_does_fails() {
    assertThat(Views.named("principals").run(EVENTS).column("error_rate"))
        .containsExactly("0", "0.5", "0");
  }

  @Test
  void that_do_not_exist_are_refused_with_those_that_do() {
    assertThatThrownBy(() -> Views.named("logins"))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("no view 'logins'; the views are console-logins, errors,");
  }
}
