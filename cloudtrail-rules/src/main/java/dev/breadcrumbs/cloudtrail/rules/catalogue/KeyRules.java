package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.KMS;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on keys of KMS: who loses a key loses what is encrypted with it. */
public final class KeyRules {
  private static final Field KEY = requestParameter("keyId");

  /** A key will be deleted, or was disabled (CIS AWS Foundations 1.2 control 3.7). */
  public static final Rule KEY_DELETION_SCHEDULED =
      rule("key-deletion-scheduled")
          .title("KMS key to be deleted")
          .description(
              "The key will be gone in seven to thirty days, and with it all that is encrypted with"
                  + " it. Until then it can be saved.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1485", "cis.3.7")
          .references(KMS.page("ScheduleKeyDeletion"))
          .falsePositives("A key that is no longer needed")
          .nextSteps("Call CancelKeyDeletion unless somebody knows of it", "See what needs the key")
          .findingTitle("KMS key {requestParameters.keyId} to be deleted")
          .dedupBy(KEY)
          .when(KMS.done("ScheduleKeyDeletion"));

  /** A key can no longer be used. */
  public static final Rule KEY_DISABLED =
      rule("key-disabled")
          .title("KMS key disabled")
          .description("Nothing that is encrypted with the key can be read until it is enabled.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1489", "cis.3.7")
          .references(KMS.page("DisableKey"))
          .falsePositives("A key that is to be deleted, as a test of who needs it")
          .nextSteps("Enable it again unless somebody knows of it")
          .findingTitle("KMS key {requestParameters.keyId} disabled")
          .dedupBy(KEY)
          .when(KMS.done("DisableKey"));

  /** The material of a key was deleted, which takes effect at once. */
  public static final Rule KEY_MATERIAL_DELETED =
      rule("key-material-deleted")
          .title("Imported material of a KMS key deleted")
          .description(
              "The key is of no use from now on: other than a deletion this needs no waiting. Only"
                  + " whoever has the material can import it again.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1485", "attack.t1486")
          .references(KMS.page("DeleteImportedKeyMaterial"))
          .falsePositives("A key that is given up")
          .nextSteps("Import the material again", "See what needs the key")
          .findingTitle("Material of KMS key {requestParameters.keyId} deleted")
          .dedupBy(KEY)
          .when(KMS.done("DeleteImportedKeyMaterial"));

  /** A key was filled with material from outside. */
  public static final Rule KEY_MATERIAL_IMPORTED =
      rule("key-material-imported")
          .title("Material imported into a KMS key")
          .description(
              "Whoever imported it has it, too, can let it expire, and can ask for money for what is"
                  + " encrypted with it.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1486")
          .references(KMS.page("ImportKeyMaterial"))
          .falsePositives("Sites that make their keys themselves")
          .nextSteps("Ask whoever did it", "See what is encrypted with the key")
          .findingTitle("Material imported into KMS key {requestParameters.keyId}")
          .levelWhen(Level.HIGH, requestParameter("expirationModel").eq("KEY_MATERIAL_EXPIRES"))
          .dedupBy(KEY)
          .when(KMS.done("ImportKeyMaterial"));

  /** Keys are to be kept outside AWS. */
  public static final Rule EXTERNAL_KEY_STORE_MADE =
      rule("external-key-store-made")
          .title("Store for KMS keys outside AWS made")
          .description(
              "Keys of the store are kept by a machine outside. Whoever runs it can take away what"
                  + " is encrypted with them.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1486")
          .references(KMS.page("CreateCustomKeyStore"))
          .falsePositives("Sites that must keep their keys themselves")
          .nextSteps("See whose the machine is", "See what is encrypted with keys of the store")
          .when(
              KMS.done("CreateCustomKeyStore")
                  .and(requestParameter("customKeyStoreType").eq("EXTERNAL_KEY_STORE")));

  /** An account that is not ours may use a key. */
  public static final Rule KEY_GRANTED_TO_OTHER_ACCOUNT =
      rule("key-granted-to-other-account")
          .title("Use of a KMS key granted to an unknown account")
          .description(
              "A principal of an account that is not among the trusted ones may use the key. A grant"
                  + " is not seen in the key's policy.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1098", "attack.exfiltration", "attack.t1537")
          .references(KMS.page("CreateGrant"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Revoke the grant", "See what was shared that the key opens")
          .findingTitle("KMS key granted to {requestParameters.granteePrincipal}")
          .dedupBy(KEY)
          .when(
              KMS.done("CreateGrant")
                  .and(Policies.foreignAccounts(requestParameter("granteePrincipal"))));

  /** A key's policy was set without the check that somebody can still change it. */
  public static final Rule KEY_POLICY_CHECK_BYPASSED =
      rule("key-policy-check-bypassed")
          .title("Policy of a KMS key set that may lock its owner out")
          .description(
              "KMS was told not to check whether the caller can still change the policy. Attackers"
                  + " so take a key for themselves.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1486", "attack.t1531")
          .references(KMS.page("PutKeyPolicy"))
          .falsePositives("Infrastructure code in which the check is switched off")
          .nextSteps("Read the policy", "Ask AWS's support if nobody can change it any more")
          .findingTitle("Policy of KMS key {requestParameters.keyId} set without the check")
          .dedupBy(KEY)
          .when(
              KMS.done("PutKeyPolicy", "CreateKey")
                  .and(requestParameter("bypassPolicyLockoutSafetyCheck").eq(true)));

  /** A key is no longer renewed. */
  public static final Rule KEY_ROTATION_OFF =
      rule("key-rotation-off")
          .title("Rotation of a KMS key switched off")
          .description("KMS no longer renews the key's material every year.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(KMS.page("DisableKeyRotation"))
          .falsePositives("Keys that are renewed by hand")
          .nextSteps("Switch it on again")
          .findingTitle("Rotation of KMS key {requestParameters.keyId} switched off")
          .dedupBy(KEY)
          .when(KMS.done("DisableKeyRotation"));

  /** A key's policy lets in an account that is not ours. */
  public static final Rule KEY_SHARED_WITH_OTHER_ACCOUNT =
      rule("key-shared-with-other-account")
          .title("KMS key shared with an unknown account")
          .description(
              "The key's policy lets an account in that is not among the trusted ones, or everybody.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1098", "attack.exfiltration", "attack.t1537")
          .references(KMS.page("PutKeyPolicy"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Set the old policy again", "See what was shared that the key opens")
          .findingTitle("KMS key {requestParameters.keyId} shared with an unknown account")
          .dedupBy(KEY)
          .when(
              KMS.done("PutKeyPolicy", "CreateKey", "ReplicateKey")
                  .and(Policies.trustsForeignAccount(requestParameter("policy"))));

  static final List<Rule> ALL =
      List.of(
          KEY_DELETION_SCHEDULED,
          KEY_DISABLED,
          KEY_MATERIAL_DELETED,
          KEY_MATERIAL_IMPORTED,
          EXTERNAL_KEY_STORE_MADE,
          KEY_GRANTED_TO_OTHER_ACCOUNT,
          KEY_POLICY_CHECK_BYPASSED,
          KEY_ROTATION_OFF,
          KEY_SHARED_WITH_OTHER_ACCOUNT);

  private KeyRules() {}
}
