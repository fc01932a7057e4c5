package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on other logs, and on the alarms that hang on them. */
public final class LoggingRules {
  private static final String EC2_API =
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_";
  private static final String ROUTE53_API =
      "https://docs.aws.amazon.com/Route53/latest/APIReference/API_";
  private static final String WAF_API = "https://docs.aws.amazon.com/waf/latest/APIReference/API_";
  private static final String ALARM_API =
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_";
  private static final String LOGS_API =
      "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_";
  private static final String EVENTS_API =
      "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_";

  /** Flow logs deleted. */
  public static final Rule FLOW_LOGS_DELETED =
      rule("flow-logs-deleted")
          .title("Flow logs deleted")
          .description("Network traffic of a VPC, subnet or interface is recorded no longer.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(EC2_API + "DeleteFlowLogs.html")
          .falsePositives("A VPC that is given up")
          .nextSteps("Create the flow logs again", "Look at what the caller did next")
          .when(Service.EC2.done("DeleteFlowLogs"));

  /** Logging of DNS queries removed. */
  public static final Rule DNS_QUERY_LOGGING_REMOVED =
      rule("dns-query-logging-removed")
          .title("Logging of DNS queries removed")
          .description(
              "Queries to the resolver or to a hosted zone are recorded no longer, or not"
                  + " those of a VPC.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(
              ROUTE53_API + "route53resolver_DeleteResolverQueryLogConfig.html",
              ROUTE53_API + "DeleteQueryLoggingConfig.html")
          .falsePositives("A VPC or zone that is given up")
          .nextSteps("Set up the logging again", "Look at what the caller did next")
          .when(
              EVENT_SOURCE
                  .in("route53resolver.amazonaws.com", "route53.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "DeleteResolverQueryLogConfig",
                          "DisassociateResolverQueryLogConfig",
                          "DeleteQueryLoggingConfig"))
                  .and(Service.SUCCEEDED));

  /** DNS firewall weakened. */
  public static final Rule DNS_FIREWALL_WEAKENED =
      rule("dns-firewall-weakened")
          .title("DNS firewall weakened")
          .description("A rule of the DNS firewall was deleted, or a VPC taken out of it.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.007")
          .references(ROUTE53_API + "route53resolver_DisassociateFirewallRuleGroup.html")
          .falsePositives("Rules that are replaced by others")
          .nextSteps("See which names can be asked for now", "Set the rule again")
          .when(
              Service.ROUTE53_RESOLVER
                  .done(
                      "DeleteFirewallRule",
                      "DeleteFirewallRuleGroup",
                      "DisassociateFirewallRuleGroup")
                  .and(Caller.IS_MACHINE.not()));

  /** Web firewall removed. */
  public static final Rule WAF_REMOVED =
      rule("waf-removed")
          .title("Web firewall removed")
          .description(
              "A web access control list was deleted or taken from what it guards, or a"
                  + " group of its rules was.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.007")
          .references(WAF_API + "DeleteWebACL.html", WAF_API + "DisassociateWebACL.html")
          .falsePositives("An application that is given up")
          .nextSteps("See what is open now", "Associate the list again")
          .when(
              EVENT_SOURCE
                  .in("wafv2.amazonaws.com", "waf.amazonaws.com", "waf-regional.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "DeleteWebACL", "DisassociateWebACL", "DeleteRuleGroup", "DeleteIPSet"))
                  .and(Service.SUCCEEDED)
                  .and(Caller.IS_MACHINE.not()));

  /** Logging of a web firewall removed. */
  public static final Rule WAF_LOGGING_REMOVED =
      rule("waf-logging-removed")
          .title("Logging of a web firewall removed")
          .description("What the web firewall sees is recorded no longer.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(WAF_API + "DeleteLoggingConfiguration.html")
          .falsePositives("An application that is given up")
          .nextSteps("Set up the logging again")
          .when(Service.WAF.done("DeleteLoggingConfiguration"));

  /** Alarm deleted or silenced. */
  public static final Rule ALARM_SILENCED =
      rule("alarm-silenced")
          .title("Alarm deleted or silenced")
          .description(
              "Alarms of CloudWatch were deleted, or do nothing any more, by somebody who"
                  + " is not listed as a machine.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(ALARM_API + "DeleteAlarms.html", ALARM_API + "DisableAlarmActions.html")
          .falsePositives("Alarms that are replaced; maintenance")
          .nextSteps("See which alarms they are", "Enable them again")
          .context(requestParameter("alarmNames"))
          .when(
              Service.CLOUDWATCH
                  .done("DeleteAlarms", "DisableAlarmActions")
                  .and(Caller.IS_MACHINE.not()));

  /** Log group or stream deleted. */
  public static final Rule LOG_GROUP_DELETED =
      rule("log-group-deleted")
          .title("Log group or stream deleted")
          .description(
              "Logs in CloudWatch were deleted, by somebody who is not listed as a machine.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008", "attack.t1070")
          .references(LOGS_API + "DeleteLogGroup.html")
          .falsePositives("A function or service that is given up")
          .nextSteps("See what was logged there", "Look at what the caller did before")
          .context(requestParameter("logGroupName"))
          .levelWhen(Level.HIGH, requestParameter("logGroupName").contains("trail").ignoringCase())
          .when(
              Service.CLOUDWATCH_LOGS
                  .done("DeleteLogGroup", "DeleteLogStream")
                  .and(Caller.IS_MACHINE.not()));

  /** Metric or subscription of a log deleted. */
  public static final Rule LOG_FILTER_DELETED =
      rule("log-filter-deleted")
          .title("Metric or subscription of a log deleted")
          .description("Alarms and readers that hang on a log no longer hear of it.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(
              LOGS_API + "DeleteMetricFilter.html", LOGS_API + "DeleteSubscriptionFilter.html")
          .falsePositives("Filters that are replaced by others")
          .nextSteps("See which alarm or reader hung on it", "Set the filter again")
          .context(requestParameter("logGroupName"))
          .when(
              Service.CLOUDWATCH_LOGS
                  .done("DeleteMetricFilter", "DeleteSubscriptionFilter")
                  .and(Caller.IS_MACHINE.not()));

  /** Logs kept for a few days only. */
  public static final Rule LOG_RETENTION_SHORTENED =
      rule("log-retention-shortened")
          .title("Logs kept for a few days only")
          .description("A log group keeps its events for seven days or less from now on.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.008", "attack.t1070")
          .references(LOGS_API + "PutRetentionPolicy.html")
          .falsePositives("Logs of tests")
          .nextSteps("See what is logged there", "Set the time back")
          .when(
              Service.CLOUDWATCH_LOGS
                  .done("PutRetentionPolicy")
                  .and(requestParameter("retentionInDays").le(7))
                  .and(Caller.IS_MACHINE.not()));

  /** Rule of EventBridge silenced. */
  public static final Rule EVENT_RULE_SILENCED =
      rule("event-rule-silenced")
          .title("Rule of EventBridge silenced")
          .description(
              "A rule of EventBridge was deleted, disabled or lost its targets: whatever it"
                  + " called is called no longer.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(EVENTS_API + "DisableRule.html", EVENTS_API + "RemoveTargets.html")
          .falsePositives("Rules that are replaced by others")
          .nextSteps("See what the rule called", "Enable it again")
          .context(requestParameter("name"), requestParameter("rule"))
          .when(
              Service.EVENTBRIDGE
                  .done("DisableRule", "DeleteRule", "RemoveTargets")
                  .and(Caller.IS_MACHINE.not()));

  static final List<Rule> ALL =
      List.of(
          FLOW_LOGS_DELETED,
          DNS_QUERY_LOGGING_REMOVED,
          DNS_FIREWALL_WEAKENED,
          WAF_REMOVED,
          WAF_LOGGING_REMOVED,
          ALARM_SILENCED,
          LOG_GROUP_DELETED,
          LOG_FILTER_DELETED,
          LOG_RETENTION_SHORTENED,
          EVENT_RULE_SILENCED);

  private LoggingRules() {}
}
