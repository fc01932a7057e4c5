package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on second factors of IAM users. */
public final class MfaRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";

  /** Second factor of a user removed. */
  public static final Rule MFA_DEVICE_REMOVED =
      rule("mfa-device-removed")
          .title("Second factor of a user removed")
          .description(
              "A second factor was taken from a user, or deleted. From now on the password"
                  + " is enough.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1556.006")
          .references(IAM_API + "DeactivateMFADevice.html")
          .falsePositives("A lost or new telephone")
          .nextSteps(
              "Ask the user, by another way than e-mail", "See that a new device is enrolled")
          .findingTitle("Second factor removed: {requestParameters.serialNumber}")
          .levelWhen(Level.HIGH, Caller.NAMES_ANOTHER_USER)
          .when(
              Service.IAM
                  .done("DeactivateMFADevice", "DeleteVirtualMFADevice")
                  .and(Caller.IS_ROOT.not()));

  /** Second factor enrolled for another user. */
  public static final Rule MFA_DEVICE_ENABLED_FOR_ANOTHER_USER =
      rule("mfa-device-enabled-for-another-user")
          .title("Second factor enrolled for another user")
          .description(
              "Somebody enrolled a second factor for a user that they are not: with the"
                  + " password, too, they can sign in as that user.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.005")
          .references(IAM_API + "EnableMFADevice.html")
          .falsePositives("Administrators who enroll hardware keys for others")
          .nextSteps("Ask the user whether the device is theirs", "Deactivate it if it is not")
          .when(
              Service.IAM
                  .done("EnableMFADevice")
                  .and(Caller.NAMES_ANOTHER_USER)
                  .and(Caller.IS_MACHINE.not()));

  static final List<Rule> ALL = List.of(MFA_DEVICE_REMOVED, MFA_DEVICE_ENABLED_FOR_ANOTHER_USER);

  private MfaRules() {}
}
