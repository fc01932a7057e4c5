package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.allOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.anyOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.calls;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.callsLike;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.first;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.is;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.path;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.text;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.when;

import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClauses;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ActorName;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.LastSegment;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.util.List;

/** Splunk's names for who called, with what, and for whom a call was about. */
final class CallerAliases {
  private static final String CALLER_TYPE = "userIdentity.type";

  /** What stands in front of a user's name in the message of a call that was denied. */
  private static final String RESOURCE = "resource: user ";

  /** Who called: the name, or the end of the ARN. */
  static final NamedValue USER_NAME =
      named(
          "userName",
          first(
              path("userIdentity.userName"),
              path("requestParameters.sourceIdentity"),
              path("userIdentity.sessionContext.sessionIssuer.userName"),
              new LastSegment(path("userIdentity.arn")),
              new LastSegment(path("requestParameters.roleArn"))));

  /** Who acted, of whatever kind; ours, as Splunk has none that every caller has. */
  static final NamedValue ACTOR = named("actor", ActorName.ofEvent());

  private CallerAliases() {}

  static List<NamedValue> all() {
    return List.of(
        USER_NAME,
        ACTOR,
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
        when(
            FieldClauses.text(path("errorMessage"), TextOperator.CONTAINS, RESOURCE),
            userOfMessage()),
        USER_NAME.expression());
  }

  /** Calls that change another user than the caller, by the name in the request. */
  private static Clause aboutUser() {
    return anyOf(
        callsLike(
            "^(Update|Delete|Tag|Untag)User$|UserPolicy$|LoginProfile$|UserPermissionsBoundary$"),
        callsLike("^(Create|Delete|Update)AccessKey$|^(Enable|Deactivate)MFADevice$"),
        calls("AddUserToGroup", "RemoveUserFromGroup"));
  }

  /** The word behind {@code resource: user}, as AWS wrote it: it may have {@code null} in front. */
  private static Expression userOfMessage() {
    return new FunctionCall("mvindex", List.of(split(behindResource(), " "), new Literal(0L)));
  }

  private static Expression behindResource() {
    Expression parts = split(path("errorMessage"), RESOURCE);
    return new FunctionCall("mvindex", List.of(parts, new Literal(1L)));
  }

  private static Expression split(Expression of, String delimiter) {
    return new FunctionCall("split", List.of(of, text(delimiter)));
  }

  private static Expression userId() {
    return first(
        when(calls("CreateUser"), path("responseElements.user.userId")),
        path("userIdentity.principalId"));
  }

  private static Expression userType() {
    return first(when(anyOf(calls("CreateUser"), aboutUser()), "IAMUser"), path(CALLER_TYPE));
  }

  private static Expression account() {
    return new Case(
        List.of(FieldClauses.in(path(CALLER_TYPE), List.of("AWSAccount", "AWSService"))),
        List.of(path("recipientAccountId")),
        path("userIdentity.accountId"));
  }

  /** MFA or SFA, where an event tells; other calls show it in {@code mfaAuthenticated} only. */
  private static Expression authentication() {
    return first(
        when(allOf(calls("ConsoleLogin"), is("additionalEventData.MFAUsed", "Yes")), "MFA"),
        when(allOf(calls("ConsoleLogin"), is("additionalEventData.MFAUsed", "No")), "SFA"),
        when(calls("CheckMfa"), "MFA"),
        when(
            allOf(
                calls("AssumeRole"),
                is("userIdentity.sessionContext.attributes.mfaAuthenticated", "false")),
            "SFA"));
  }
}
