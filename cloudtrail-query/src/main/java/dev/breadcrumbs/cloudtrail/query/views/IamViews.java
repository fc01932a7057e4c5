package dev.breadcrumbs.cloudtrail.query.views;

import java.util.List;

/** Views of IAM and keys. */
final class IamViews {
  private static final View IAM_ERRORS =
      View.of(
          "iam-errors",
          "Which IAM calls failed, and how?",
          "eventSource=iam.amazonaws.com errorCode!=success"
              + " | stats count, latest(errorMessage) as message by errorCode, eventName"
              + " | sort 0 - count");

  private static final View IAM_USERS =
      View.of(
          "iam-users",
          "Who called IAM, and what for?",
          "eventSource=iam.amazonaws.com"
              + " | stats count, dc(eventName) as calls, values(eventName) as what by actor"
              + " | sort 0 - count");

  private static final View IAM_OVER_TIME =
      View.of(
          "iam-over-time",
          "How many changes were made in IAM each day?",
          "eventSource=iam.amazonaws.com readOnly=false"
              + " | bin eventTime span=1d as day"
              + " | stats count, dc(actor) as users by day");

  private static final View IAM_OUTCOMES =
      View.of(
          "iam-outcomes",
          "How many IAM calls succeeded and failed, by user?",
          "eventSource=iam.amazonaws.com"
              + " | eval outcome=if(errorCode=\"success\", \"success\", \"failure\")"
              + " | stats count(eval(outcome=\"success\")) as succeeded, "
              + "count(eval(outcome=\"failure\")) as failed by actor"
              + " | sort 0 - failed, - succeeded");

  private static final View IAM_RECENT =
      View.of(
          "iam-recent",
          "What changed in IAM most recently?",
          "eventSource=iam.amazonaws.com readOnly=false"
              + " | sort 20 - eventTime"
              + " | table eventTime, actor, eventName, requestParameters.userName, "
              + "requestParameters.roleName, src_ip, errorCode");

  private static final View KEY_PAIRS =
      View.of(
          "key-pairs",
          "Who made or deleted EC2 key pairs?",
          "eventName IN (CreateKeyPair, ImportKeyPair, DeleteKeyPair)"
              + " | sort 0 eventTime"
              + " | table eventTime, actor, eventName, requestParameters.keyName, "
              + "awsRegion, src_ip, errorCode");

  private static final View ACCESS_KEYS =
      View.of(
          "access-keys",
          "Who made, changed or deleted access keys, and whose?",
          "eventName IN (CreateAccessKey, UpdateAccessKey, DeleteAccessKey)"
              + " | eval owner=coalesce('requestParameters.userName', actor), "
              + "key=coalesce('responseElements.accessKey.accessKeyId', "
              + "'requestParameters.accessKeyId')"
              + " | sort 0 eventTime"
              + " | table eventTime, actor, eventName, owner, key, src_ip, errorCode");

  private static final View ACCESS_KEY_USE =
      View.of(
          "access-key-use",
          "Where is each access key used?",
          "user_access_key=*"
              + " | stats count, dc(src_ip) as addresses, dc(awsRegion) as regions, "
              + "values(actor) as users, earliest(eventTime) as first_seen, "
              + "latest(eventTime) as last_seen by user_access_key"
              + " | sort 0 - count");

  static final List<View> ALL =
      List.of(
          IAM_ERRORS,
          IAM_USERS,
          IAM_OVER_TIME,
          IAM_OUTCOMES,
          IAM_RECENT,
          KEY_PAIRS,
          ACCESS_KEYS,
          ACCESS_KEY_USE);

  private IamViews() {}
}
