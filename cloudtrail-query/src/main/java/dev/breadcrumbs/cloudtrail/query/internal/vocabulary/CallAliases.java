package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.allOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.anyOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.calls;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.callsLike;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.callsStarting;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.failed;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.failedSignIn;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.first;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.ofService;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.path;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.text;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.when;

import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClauses;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.ArrayList;
import java.util.List;

/** Splunk's names for what was called, how it went, and what kind of doing it was. */
final class CallAliases {
  /** In Splunk every event has an error code: where CloudTrail has none, how the call went. */
  static final NamedValue ERROR_CODE =
      named(
          "errorCode", first(path("errorCode"), when(failedSignIn(), "failure"), text("success")));

  /** The verb of an event's name ends where the next word begins. */
  private static final String WORD_END = ")([^a-z]|$)";

  private static final String CREATES =
      "^(Create|Run|Allocate|Register|Import|Copy|Generate|Issue|Request|Upload";
  private static final String DELETES = "^(Delete|Terminate|Deregister|Release|Purge";
  private static final String READS =
      "^(Get|List|Describe|Head|Lookup|Search|Query|Scan|Select|View|BatchGet|Simulate|Download";
  private static final String STARTS = "^(Start|Resume";
  private static final String STOPS = "^(Stop|Suspend";
  private static final String RESTARTS = "^(Reboot|Restart";
  private static final String MODIFIES =
      "^(Modify|Update|Put|Set|Change|Reset|Replace|Attach|Detach|Add|Remove|Associate|Disassociate"
          + "|Authorize|Revoke|Enable|Disable|Assign|Unassign|Activate|Deactivate|Tag|Untag|Move";

  private CallAliases() {}

  public static List<NamedValue> all() {
    return List.of(
        ERROR_CODE,
        firstOf("command", "eventName"),
        firstOf("signature", "eventName"),
        firstOf("app", "eventType"),
        firstOf("dvc", "eventSource"),
        firstOf("desc", "requestParameters"),
        firstOf("reason", "errorMessage"),
        firstOf("result", "errorMessage"),
        firstOf("result_id", "errorCode"),
        named("msg", first(path("errorCode"), text("success"))),
        named("status", first(when(failed(), "failure"), text("success"))),
        named("action", action()),
        named("change_type", changeType()),
        named("tag", new FunctionCall("mvappend", tags())),
        named("vendor_product", text("AWS CloudTrail")));
  }

  /**
   * What a call did by the verb of its name. One that was denied is a failure, of another that
   * failed nothing is known; a sign-in or a role taken is a success or a failure.
   */
  private static Expression action() {
    return first(
        when(allOf(signsIn(), failed()), "failure"),
        when(signsIn(), "success"),
        when(denied(), "failure"),
        when(failed(), "unknown"),
        does(CREATES, "created"),
        does(DELETES, "deleted"),
        does(READS, "read"),
        does(STARTS, "started"),
        does(STOPS, "stopped"),
        does(RESTARTS, "restarted"),
        does(MODIFIES, "modified"));
  }

  private static Expression does(String verbs, String action) {
    return when(callsLike(verbs + WORD_END), action);
  }

  private static Clause signsIn() {
    return anyOf(calls("ConsoleLogin", "CheckMfa"), callsStarting("AssumeRole"));
  }

  private static Clause denied() {
    return FieldClauses.matches(
        path("errorCode"), "AccessDenied|Unauthorized|NotAuthorized|Forbidden");
  }

  private static Expression changeType() {
    return first(
        when(ofService("iam"), "AAA"),
        when(ofService("ec2"), "EC2"),
        when(ofService("sts"), "STS"),
        when(ofService("s3"), "storage"));
  }

  private static List<Expression> tags() {
    Clause changes = changes();
    List<Expression> tags = new ArrayList<>();
    tags.add(when(calls("ConsoleLogin"), "authentication"));
    tags.add(when(calls("CheckMfa"), "multifactor"));
    tags.add(when(callsStarting("AssumeRole"), "assume_role"));
    tags.add(when(changes, "change"));
    tags.add(when(allOf(changes, ofService("iam")), "account"));
    tags.add(when(allOf(changes, NetworkRuleAliases.changesRules()), "network"));
    tags.add(when(allOf(changes, ResourceKind.INSTANCE.fits()), "instance"));
    tags.add(when(failed(), "error"));
    return tags;
  }

  private static Clause changes() {
    return anyOf(
        callsLike(CREATES + WORD_END),
        callsLike(DELETES + WORD_END),
        callsLike(MODIFIES + WORD_END),
        callsLike(STARTS + WORD_END),
        callsLike(STOPS + WORD_END),
        callsLike(RESTARTS + WORD_END));
  }
}
