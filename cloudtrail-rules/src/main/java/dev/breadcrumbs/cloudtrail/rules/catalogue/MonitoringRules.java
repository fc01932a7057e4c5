package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on the services that watch an account: Config, GuardDuty, Security Hub and others. */
public final class MonitoringRules {
  private static final String CONFIG_API =
      "https://docs.aws.amazon.com/config/latest/APIReference/API_";
  private static final String CIS_CONTROLS =
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html";
  private static final String GUARDDUTY_API =
      "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_";
  private static final String HUB_API =
      "https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_";
  private static final String DETECTIVE_API =
      "https://docs.aws.amazon.com/detective/latest/APIReference/API_";
  private static final String MACIE =
      "https://docs.aws.amazon.com/macie/latest/APIReference/macie.html";
  private static final String INSPECTOR_API =
      "https://docs.aws.amazon.com/inspector/v2/APIReference/API_";
  private static final String ANALYZER_API =
      "https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_";

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
              Done.in(
                  "config",
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
              Done.in("config", "PutConfigurationRecorder")
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
              Done.in(
                      "config",
                      "DeleteConfigRule",
                      "DeleteOrganizationConfigRule",
                      "DeleteConformancePack",
                      "DeleteRemediationConfiguration",
                      "DeleteConfigurationAggregator")
                  .and(Caller.IS_MACHINE.not()));

  /** GuardDuty stopped. */
  public static final Rule GUARDDUTY_STOPPED =
      rule("guardduty-stopped")
          .title("GuardDuty stopped")
          .description("GuardDuty was switched off or suspended in a region.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(GUARDDUTY_API + "DeleteDetector.html", GUARDDUTY_API + "UpdateDetector.html")
          .falsePositives("A region that is given up")
          .nextSteps("Switch it on again", "Look at what was done in the meantime")
          .when(
              Done.in("guardduty", "DeleteDetector", "UpdateDetector")
                  .and(EVENT_NAME.eq("DeleteDetector").or(requestParameter("enable").eq(false))));

  /** GuardDuty told to hide findings. */
  public static final Rule GUARDDUTY_FINDINGS_HIDDEN =
      rule("guardduty-findings-hidden")
          .title("GuardDuty told to hide findings")
          .description(
              "Findings of GuardDuty were archived, or a filter archives them from now on,"
                  + " or some addresses are trusted.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(
              GUARDDUTY_API + "CreateFilter.html",
              GUARDDUTY_API + "CreateIPSet.html",
              GUARDDUTY_API + "ArchiveFindings.html")
          .falsePositives("Findings that were looked into")
          .nextSteps("See which findings are hidden", "Ask whoever hid them")
          .when(
              Done.in(
                      "guardduty",
                      "ArchiveFindings",
                      "CreateFilter",
                      "UpdateFilter",
                      "CreateIPSet",
                      "UpdateIPSet")
                  .and(
                      EVENT_NAME
                          .in("CreateFilter", "UpdateFilter")
                          .not()
                          .or(requestParameter("action").eq("ARCHIVE")))
                  .and(Caller.IS_MACHINE.not()));

  /** GuardDuty cut off from those who read it. */
  public static final Rule GUARDDUTY_CUT_OFF =
      rule("guardduty-cut-off")
          .title("GuardDuty cut off from those who read it")
          .description(
              "An account left its GuardDuty administrator, or findings are exported no"
                  + " longer.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(
              GUARDDUTY_API + "DisassociateFromAdministratorAccount.html",
              GUARDDUTY_API + "DeletePublishingDestination.html")
          .falsePositives("An account that moves to another organization")
          .nextSteps("Invite the account again", "Look at what it did in the meantime")
          .when(
              Done.in(
                  "guardduty",
                  "DisassociateFromAdministratorAccount",
                  "DisassociateFromMasterAccount",
                  "DisassociateMembers",
                  "DeleteMembers",
                  "StopMonitoringMembers",
                  "DeletePublishingDestination"));

  /** Security Hub switched off or cut off. */
  public static final Rule SECURITY_HUB_DISABLED =
      rule("security-hub-disabled")
          .title("Security Hub switched off or cut off")
          .description("Security Hub was switched off, or the account left its administrator.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(
              HUB_API + "DisableSecurityHub.html",
              HUB_API + "DisassociateFromAdministratorAccount.html")
          .falsePositives("A region that is given up")
          .nextSteps("Switch it on again", "Look at what the caller did next")
          .when(
              Done.in(
                  "securityhub",
                  "DisableSecurityHub",
                  "DisassociateFromAdministratorAccount",
                  "DisassociateFromMasterAccount",
                  "DisassociateMembers",
                  "DeleteMembers"));

  /** Checks of Security Hub switched off. */
  public static final Rule SECURITY_HUB_CHECKS_DISABLED =
      rule("security-hub-checks-disabled")
          .title("Checks of Security Hub switched off")
          .description("A standard or control of Security Hub is checked no longer.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(
              HUB_API + "BatchDisableStandards.html", HUB_API + "UpdateStandardsControl.html")
          .falsePositives("Controls that do not apply to the account")
          .nextSteps("Read the reason that was given", "Switch it on again if there is none")
          .when(
              Done.in(
                      "securityhub",
                      "BatchDisableStandards",
                      "UpdateStandardsControl",
                      "UpdateSecurityControl",
                      "BatchUpdateStandardsControlAssociations",
                      "DisableImportFindingsForProduct")
                  .and(
                      EVENT_NAME
                          .in("BatchDisableStandards", "DisableImportFindingsForProduct")
                          .or(at("requestParameters.ControlStatus").eq("DISABLED"))
                          .or(
                              requestParameter(
                                      "StandardsControlAssociationUpdates.AssociationStatus")
                                  .eq("DISABLED"))));

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
          .when(Done.in("detective", "DeleteGraph", "DeleteMembers", "DisassociateMembership"));

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
              Done.in(
                      "macie2",
                      "DisableMacie",
                      "UpdateMacieSession",
                      "DisassociateFromAdministratorAccount")
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
          .when(Done.in("inspector2", "Disable", "DisassociateMember"));

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
              Done.in(
                  "access-analyzer", "DeleteAnalyzer", "CreateArchiveRule", "UpdateArchiveRule"));

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
                  .and(Denied.CALL));

  static final List<Rule> ALL =
      List.of(
          CONFIG_RECORDER_STOPPED,
          CONFIG_RECORDER_NARROWED,
          CONFIG_RULES_DELETED,
          GUARDDUTY_STOPPED,
          GUARDDUTY_FINDINGS_HIDDEN,
          GUARDDUTY_CUT_OFF,
          SECURITY_HUB_DISABLED,
          SECURITY_HUB_CHECKS_DISABLED,
          DETECTIVE_DISABLED,
          MACIE_DISABLED,
          INSPECTOR_DISABLED,
          ACCESS_ANALYZER_WEAKENED,
          MONITORING_TAMPERING_DENIED);

  private MonitoringRules() {}
}
