package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/**
 * Rules on services that watch an account: Config, Detective, Macie, Inspector, Access Analyzer.
 */
public final class MonitoringRules {
  private static final String CONFIG_API =
      "https://docs.aws.amazon.com/config/latest/APIReference/API_";
  private static final String CIS_CONTROLS =
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html";
  private static final String DETECTIVE_API =
      "https://docs.aws.amazon.com/detective/latest/APIReference/API_";
  private static final String MACIE =
      "https://docs.aws.amazon.com/macie/latest/APIReference/macie.html";
  private static final String INSPECTOR_API =
      "https://docs.aws.amazon.com/inspector/v2/APIReference/API_";
  private static final String ANALYZER_API =
      "https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_";
  private static final String GUARDDUTY_API =
      "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_";

  /** Config stopped recording (CIS AWS Foundations control 3.9). */
  public static final Rule CONFIG_RECORDER_STOPPED =
      rule("config-recorder-stopped")
          .title("Config stopped recording")
          .description("AWS Config records or delivers no more changes.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008", "cis.3.9")
          .references(CONFIG_API + "StopConfigurationRecorder.html", CIS_CONTROLS)
          .falsePositives("A region that is given up")
          .nextSteps("Start the recorder again", "Look at what was changed in the meantime")
          .when(
              Service.CONFIG.done(
                  "StopConfigurationRecorder",
                  "DeleteConfigurationRecorder",
                  "DeleteDeliveryChannel"));

  /** Config records fewer kinds of resources. */
  public static final Rule CONFIG_RECORDER_NARROWED =
      rule("config-recorder-narrowed")
          .title("Config records fewer kinds of resources")
          .description("AWS Config was told to record some kinds of resources only.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(CONFIG_API + "PutConfigurationRecorder.html")
          .falsePositives("Kinds left out to save money")
          .nextSteps("Compare with what was recorded before", "Set it back")
          .when(
              Service.CONFIG
                  .done("PutConfigurationRecorder")
                  .and(
                      requestParameter("configurationRecorder.recordingGroup.allSupported")
                          .eq(false)));

  /** Rules of Config deleted. */
  public static final Rule CONFIG_RULES_DELETED =
      rule("config-rules-deleted")
          .title("Rules of Config deleted")
          .description(
              "A rule, conformance pack or remediation of AWS Config was deleted, by"
                  + " somebody who is not listed as a machine.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(CONFIG_API + "DeleteConfigRule.html")
          .falsePositives("Rules that are replaced by others")
          .nextSteps("Ask whoever deleted it", "See that the check is made elsewhere")
          .when(
              Service.CONFIG
                  .done(
                      "DeleteConfigRule",
                      "DeleteOrganizationConfigRule",
                      "DeleteConformancePack",
                      "DeleteRemediationConfiguration",
                      "DeleteConfigurationAggregator")
                  .and(Caller.IS_MACHINE.not()));

  /** Detective switched off. */
  public static final Rule DETECTIVE_DISABLED =
      rule("detective-disabled")
          .title("Detective switched off")
          .description("The behaviour graph of Amazon Detective was deleted, or lost members.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(DETECTIVE_API + "DeleteGraph.html")
          .falsePositives("An account that leaves")
          .nextSteps("Enable Detective again; what it had gathered is lost")
          .when(Service.DETECTIVE.done("DeleteGraph", "DeleteMembers", "DisassociateMembership"));

  /** Macie switched off. */
  public static final Rule MACIE_DISABLED =
      rule("macie-disabled")
          .title("Macie switched off")
          .description("Amazon Macie was switched off or paused.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(MACIE)
          .falsePositives("A trial that ended")
          .nextSteps("Switch it on again", "Look at what was read from buckets in the meantime")
          .when(
              Service.MACIE
                  .done(
                      "DisableMacie", "UpdateMacieSession", "DisassociateFromAdministratorAccount")
                  .and(
                      EVENT_NAME
                          .eq("UpdateMacieSession")
                          .not()
                          .or(requestParameter("status").eq("PAUSED"))));

  /** Inspector switched off. */
  public static final Rule INSPECTOR_DISABLED =
      rule("inspector-disabled")
          .title("Inspector switched off")
          .description("Amazon Inspector scans some or all resources no longer.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(INSPECTOR_API + "Disable.html")
          .falsePositives("A trial that ended")
          .nextSteps("Switch it on again")
          .when(Service.INSPECTOR.done("Disable", "DisassociateMember"));

  /** Access Analyzer deleted or told to hide findings. */
  public static final Rule ACCESS_ANALYZER_WEAKENED =
      rule("access-analyzer-weakened")
          .title("Access Analyzer deleted or told to hide findings")
          .description(
              "An analyzer was deleted, or a rule archives findings on access from outside.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(ANALYZER_API + "DeleteAnalyzer.html", ANALYZER_API + "CreateArchiveRule.html")
          .falsePositives("Access from outside that is agreed")
          .nextSteps("See which access is hidden", "Make the analyzer anew if nobody knows of it")
          .when(
              Service.ACCESS_ANALYZER.done(
                  "DeleteAnalyzer", "CreateArchiveRule", "UpdateArchiveRule"));

  /** Tampering with monitoring tried and denied. */
  public static final Rule MONITORING_TAMPERING_DENIED =
      rule("monitoring-tampering-denied")
          .title("Tampering with monitoring tried and denied")
          .description(
              "Somebody tried to switch off Config, GuardDuty, Security Hub or another such"
                  + " service and may not.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(
              GUARDDUTY_API + "DeleteDetector.html", CONFIG_API + "StopConfigurationRecorder.html")
          .falsePositives("A deployment whose role lacks a permission")
          .nextSteps("Look at what else the caller did", "Ask its owner")
          .when(
              EVENT_SOURCE
                  .in(
                      "config.amazonaws.com",
                      "guardduty.amazonaws.com",
                      "securityhub.amazonaws.com",
                      "macie2.amazonaws.com",
                      "detective.amazonaws.com",
                      "inspector2.amazonaws.com",
                      "access-analyzer.amazonaws.com")
                  .and(
                      EVENT_NAME.in(
                          "StopConfigurationRecorder",
                          "DeleteConfigurationRecorder",
                          "DeleteDeliveryChannel",
                          "DeleteDetector",
                          "UpdateDetector",
                          "DisassociateFromAdministratorAccount",
                          "DisableSecurityHub",
                          "BatchDisableStandards",
                          "DisableMacie",
                          "DeleteGraph",
                          "Disable",
                          "DeleteAnalyzer"))
                  .and(Service.REFUSED));

  static final List<Rule> ALL =
      List.of(
          CONFIG_RECORDER_STOPPED,
          CONFIG_RECORDER_NARROWED,
          CONFIG_RULES_DELETED,
          DETECTIVE_DISABLED,
          MACIE_DISABLED,
          INSPECTOR_DISABLED,
          ACCESS_ANALYZER_WEAKENED,
          MONITORING_TAMPERING_DENIED);

  private MonitoringRules() {}
}
