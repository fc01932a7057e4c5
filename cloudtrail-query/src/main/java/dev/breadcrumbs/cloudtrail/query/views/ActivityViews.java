package dev.breadcrumbs.cloudtrail.query.views;

import java.util.List;

/** Views of sign-ins, errors and principals. */
final class ActivityViews {
  private static final View CONSOLE_LOGINS =
      View.of(
          "console-logins",
          "Who signed in to the console, from where, with a second factor?",
          "eventName=ConsoleLogin"
              + " | fillnull value=\"(none)\" responseElements.ConsoleLogin, "
              + "additionalEventData.MFAUsed"
              + " | stats count, values(src_ip) as addresses, latest(eventTime) as last_seen "
              + "by actor, responseElements.ConsoleLogin, additionalEventData.MFAUsed"
              + " | sort 0 - count");

  private static final View ERRORS =
      View.of(
          "errors",
          "How did the calls go?",
          "*" + " | stats count by errorCode" + " | sort 0 - count");

  private static final View ERRORS_OVER_TIME =
      View.of(
          "errors-over-time",
          "How many calls failed each hour, and how?",
          "errorCode!=success"
              + " | bin eventTime span=1h as hour"
              + " | stats count by hour, errorCode");

  private static final View UNAUTHORISED =
      View.of(
          "unauthorised",
          "Who was refused what?",
          "errorCode=AccessDenied* OR errorCode=*UnauthorizedOperation"
              + " | stats count, dc(eventName) as calls, values(eventName) as what, "
              + "values(src_ip) as addresses by actor"
              + " | sort 0 - count");

  private static final View PRINCIPALS =
      View.of(
          "principals",
          "What does each principal do: when, from where, with what, how well?",
          "*"
              + " | stats count as calls, earliest(eventTime) as first_seen, latest(eventTime) "
              + "as last_seen, values(awsRegion) as regions, dc(src_ip) as addresses, "
              + "dc(userAgent) as agents, dc(user_access_key) as keys, "
              + "count(eval(errorCode!=\"success\")) as errors by actor"
              + " | eval error_rate=round(errors/calls, 3)"
              + " | sort 0 - calls");

  private static final View RARE_CALLS =
      View.of(
          "rare-calls", "Which calls are rare?", "*" + " | rare limit=20 eventSource, eventName");

  private static final View NEW_CALLS =
      View.of(
          "new-calls",
          "Which calls were first seen most recently, and by whom?",
          "*"
              + " | stats earliest(eventTime) as first_seen, earliest(actor) as first_user, "
              + "count by eventSource, eventName"
              + " | sort 20 - first_seen");

  private static final View REGIONS =
      View.of(
          "regions",
          "Which regions are used, by how many?",
          "*"
              + " | stats count, dc(actor) as users, dc(eventName) as calls by awsRegion"
              + " | sort 0 - count");

  private static final View ROOT =
      View.of(
          "root",
          "What did the root user do?",
          "userIdentity.type=Root NOT userIdentity.invokedBy=* eventType!=AwsServiceEvent"
              + " | stats count, values(src_ip) as addresses, latest(eventTime) as last_seen "
              + "by eventSource, eventName, errorCode"
              + " | sort 0 - count");

  private static final View VERBS =
      View.of(
          "verbs",
          "What was done to what?",
          "*"
              + " | rex field=eventName \"^(?<verb>[A-Z][a-z]+)(?<object>[A-Z]+[a-z]*)?\""
              + " | fillnull value=\"(none)\" object"
              + " | stats count by verb, object"
              + " | sort 0 - count");

  static final List<View> ALL =
      List.of(
          CONSOLE_LOGINS,
          ERRORS,
          ERRORS_OVER_TIME,
          UNAUTHORISED,
          PRINCIPALS,
          RARE_CALLS,
          NEW_CALLS,
          REGIONS,
          ROOT,
          VERBS);

  private ActivityViews() {}
}
