package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.AliasTerms.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.calls;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.first;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.path;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.text;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.when;

import java.util.List;

/** Splunk's names for who called, with what, and for whom a call was about. */
final class WhoAliases {
  private static final String CALLER_TYPE = "userIdentity.type";

  /** What stands in front of a user's name in the message of a call that was denied. */
  private static final String RESOURCE = "resource: user ";

  /** Who called: the name, or the end of the ARN. */
  static final Field USER_NAME =
      named(
          "userName",
          first(
              path("userIdentity.userName"),
              path("requestParameters.sourceIdentity"),
              path("userIdentity.sessionContext.sessionIssuer.userName"),
              new LastSegment(path("userIdentity.arn")),
              new LastSegment(path("requestParameters.roleArn"))));

  private WhoAliases() {}

  static List<Field> all() {
    return List.of(
        USER_NAME,
        named("user", user()),
        named("user_name", user()),
        named("user_id", userId()),
        named("user_type", userType()),
        named("src_user", USER_NAME.expression()),
        named("src_user_name", USER_NAME.expression()),
        firstOf("src_user_id", "userIdentity.principalId"),
        firstOf("src_user_type", CALLER_TYPE),
        firstOf("user_agent", "userAgent"),
        firstOf("user_arn", "userIdentity.arn", "requestParameters.roleArn"),
        firstOf("user_access_key", "userIdentity.accessKeyId"),
        firstOf("user_group_id", "userIdentity.accountId"),
        firstOf("temp_access_key", "responseElements.credentials.accessKeyId"),
        firstOf("vendor_account", "userIdentity.accountId", "recipientAccountId"),
        named("aws_account_id", account()),
        named("authentication_method", authentication()));
  }

  /** Whom a call is about, where it is about a user; else who called. */
  private static Expression user() {
    return first(
        when(
            calls("CreateUser"),
            first("responseElements.user.userName", "requestParameters.userName")),
        when(aboutUser(), path("requestParameters.userName")),
        when(Field.at("errorMessage").contains(RESOURCE), userOfMessage()),
        USER_NAME.expression());
  }

  /** Calls that change another user than the caller, by the name in the request. */
  private static Condition aboutUser() {
    return EVENT_NAME
        .matches(
            "^(Update|Delete|Tag|Untag)User$|UserPolicy$|LoginProfile$|UserPermissionsBoundary$")
        .or(EVENT_NAME.matches("^(Create|Delete|Update)AccessKey$|^(Enable|Deactivate)MFADevice$"))
        .or(calls("AddUserToGroup", "RemoveUserFromGroup"));
  }

  /** The word behind {@code resource: user}, as AWS wrote it: it may have {@code null} in front. */
  private static Expression userOfMessage() {
    return new Call("mvindex", List.of(split(behindResource(), " "), new Literal(0L)));
  }

  private static Expression behindResource() {
    Expression parts = split(path("errorMessage"), RESOURCE);
    return new Call("mvindex", List.of(parts, new Literal(1L)));
  }

  private static Expression split(Expression of, String delimiter) {
    return new Call("split", List.of(of, text(delimiter)));
  }

  private static Expression userId() {
    return first(
        when(calls("CreateUser"), path("responseElements.user.userId")),
        path("userIdentity.principalId"));
  }

  private static Expression userType() {
    return first(when(calls("CreateUser").or(aboutUser()), "IAMUser"), path(CALLER_TYPE));
  }

  private static Expression account() {
    return new Case(
        List.of(Field.at(CALLER_TYPE).in("AWSAccount", "AWSService").clause()),
        List.of(path("recipientAccountId")),
        path("userIdentity.accountId"));
  }

  /** MFA or SFA, where an event tells; other calls show it in {@code mfaAuthenticated} only. */
  private static Expression authentication() {
    Field mfaUsed = Field.at("additionalEventData.MFAUsed");
    return first(
        when(calls("ConsoleLogin").and(mfaUsed.eq("Yes")), "MFA"),
        when(calls("ConsoleLogin").and(mfaUsed.eq("No")), "SFA"),
        when(calls("CheckMfa"), "MFA"),
        when(
            calls("AssumeRole")
                .and(
                    Field.at("userIdentity.sessionContext.attributes.mfaAuthenticated")
                        .eq("false")),
            "SFA"));
  }
}
