package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on GuardDuty and Security Hub. */
public final class ThreatDetectionRules {
  private static final String GUARDDUTY_API =
      "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_";
  private static final String HUB_API =
      "https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_";

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
              Service.GUARDDUTY
                  .done("DeleteDetector", "UpdateDetector")
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
              Service.GUARDDUTY
                  .done(
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
              Service.GUARDDUTY.done(
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
              Service.SECURITY_HUB.done(
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
              Service.SECURITY_HUB
                  .done(
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

  /** Findings of Security Hub suppressed. */
  public static final Rule SECURITY_HUB_FINDINGS_SUPPRESSED =
      rule("security-hub-findings-suppressed")
          .title("Findings of Security Hub suppressed")
          .description(
              "Findings of Security Hub were set to suppressed, by somebody who is not"
                  + " listed as a machine.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(HUB_API + "BatchUpdateFindings.html")
          .falsePositives("Findings that were looked into")
          .nextSteps("See which findings they are, and what note was left")
          .when(
              Service.SECURITY_HUB
                  .done("BatchUpdateFindings")
                  .and(requestParameter("Workflow.Status").eq("SUPPRESSED"))
                  .and(Caller.IS_MACHINE.not()));

  static final List<Rule> ALL =
      List.of(
          GUARDDUTY_STOPPED,
          GUARDDUTY_FINDINGS_HIDDEN,
          GUARDDUTY_CUT_OFF,
          SECURITY_HUB_DISABLED,
          SECURITY_HUB_CHECKS_DISABLED,
          SECURITY_HUB_FINDINGS_SUPPRESSED);

  private ThreatDetectionRules() {}
}
