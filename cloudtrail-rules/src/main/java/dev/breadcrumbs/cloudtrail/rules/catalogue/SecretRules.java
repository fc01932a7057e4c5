package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SECRETS_MANAGER;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;

/** Rules on Secrets Manager. */
public final class SecretRules {
  private static final Field SECRET = requestParameter("secretId");

  private static final Condition NO_SERVICE =
      INVOKED_BY.missing().and(USER_NAME.inList(Site.SERVICE_USERS).not());

  /** One principal reads many secrets. */
  public static final Rule SECRETS_READ_IN_BULK =
      rule("secrets-read-in-bulk")
          .title("Many secrets read")
          .description("Ten and more different secrets read by one principal within ten minutes.")
          .level(Level.HIGH)
          .tags("attack.credential-access", "attack.t1555.006")
          .references(SECRETS_MANAGER.page("GetSecretValue"))
          .falsePositives("Applications that read all at their start; name them in service users")
          .nextSteps("Cut the principal off if it is no application", "Change the secrets")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              SECRET,
              10,
              Duration.ofMinutes(10),
              SECRETS_MANAGER.done("GetSecretValue").and(NO_SERVICE),
              USER_IDENTITY_ARN);

  /** Secrets are read without their names being known. */
  public static final Rule SECRETS_READ_BY_FILTER =
      rule("secrets-read-by-filter")
          .title("Secrets read by a filter")
          .description(
              "Up to twenty secrets were fetched by one call that does not name them. Applications"
                  + " know the names of their secrets.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1555.006")
          .references(SECRETS_MANAGER.page("BatchGetSecretValue"))
          .falsePositives("Programs that fetch their secrets by a tag; name them in service users")
          .nextSteps("Ask the principal", "Change the secrets")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              SECRETS_MANAGER
                  .done("BatchGetSecretValue")
                  .and(requestParameter("filters").exists())
                  .and(NO_SERVICE));

  /** One principal tries secrets that it may not read. */
  public static final Rule SECRET_READS_REFUSED =
      rule("secret-reads-refused")
          .title("Several secrets refused to one principal")
          .description(
              "Three and more different secrets were refused to one principal within ten minutes:"
                  + " somebody tries what a stolen key may read.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1555.006")
          .references(SECRETS_MANAGER.page("GetSecretValue"))
          .falsePositives("A new application whose role lacks permissions")
          .nextSteps("Ask the principal", "See what else it was refused")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              SECRET,
              3,
              Duration.ofMinutes(10),
              SECRETS_MANAGER.refused("GetSecretValue"),
              USER_IDENTITY_ARN);

  /** A secret was deleted for ever. */
  public static final Rule SECRET_DELETED_WITHOUT_RECOVERY =
      rule("secret-deleted-without-recovery")
          .title("Secret deleted without a time to recover it")
          .description("A secret is gone for ever; usually it can be brought back for days.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485")
          .references(SECRETS_MANAGER.page("DeleteSecret"))
          .falsePositives("Tests that make a secret of the same name again")
          .nextSteps("See which applications need it", "Ask whoever deleted it")
          .findingTitle("Secret {requestParameters.secretId} deleted without a time to recover")
          .dedupBy(SECRET)
          .when(
              SECRETS_MANAGER
                  .done("DeleteSecret")
                  .and(requestParameter("forceDeleteWithoutRecovery").eq(true)));

  /** Several secrets are deleted by one principal. */
  public static final Rule SECRETS_DELETED_IN_BULK =
      rule("secrets-deleted-in-bulk")
          .title("Several secrets deleted")
          .description("Five and more secrets deleted by one principal within ten minutes.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485")
          .references(SECRETS_MANAGER.page("DeleteSecret"))
          .falsePositives("An application that is taken down by hand")
          .nextSteps("Restore the secrets: there are days for it", "Ask whoever deleted them")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              SECRET,
              5,
              Duration.ofMinutes(10),
              SECRETS_MANAGER.done("DeleteSecret").and(NO_SERVICE),
              USER_IDENTITY_ARN);

  /** A secret is copied to a region in which we do not work. */
  public static final Rule SECRET_REPLICATED_TO_UNUSED_REGION =
      rule("secret-replicated-to-unused-region")
          .title("Secret copied to a region that is not used")
          .description(
              "A secret is kept in a region that is not among the allowed ones, too, where its reads"
                  + " are less likely to be seen.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1535")
          .references(SECRETS_MANAGER.page("ReplicateSecretToRegions"))
          .falsePositives("A region that is about to be used")
          .nextSteps("Delete the copy", "Look for reads of it there")
          .findingTitle("Secret {requestParameters.secretId} copied to a region not used")
          .dedupBy(SECRET)
          .needs(Site.ALLOWED_REGIONS)
          .when(
              SECRETS_MANAGER
                  .done("ReplicateSecretToRegions", "CreateSecret")
                  .and(
                      requestParameter("addReplicaRegions.region")
                          .notInList(Site.ALLOWED_REGIONS)));

  /** An account that is not ours may read a secret. */
  public static final Rule SECRET_SHARED_WITH_OTHER_ACCOUNT =
      rule("secret-shared-with-other-account")
          .title("Secret shared with an unknown account")
          .description(
              "The secret's policy lets an account in that is not among the trusted ones, or"
                  + " everybody.")
          .level(Level.HIGH)
          .tags("attack.credential-access", "attack.t1555.006", "attack.persistence")
          .references(SECRETS_MANAGER.page("PutResourcePolicy"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Delete the policy", "Change the secret")
          .findingTitle("Secret {requestParameters.secretId} shared with an unknown account")
          .dedupBy(SECRET)
          .when(
              SECRETS_MANAGER
                  .done("PutResourcePolicy")
                  .and(Policies.trustsForeignAccount(requestParameter("resourcePolicy"))));

  static final List<Rule> ALL =
      List.of(
          SECRETS_READ_IN_BULK,
          SECRETS_READ_BY_FILTER,
          SECRET_READS_REFUSED,
          SECRET_DELETED_WITHOUT_RECOVERY,
          SECRETS_DELETED_IN_BULK,
          SECRET_REPLICATED_TO_UNUSED_REGION,
          SECRET_SHARED_WITH_OTHER_ACCOUNT);

  private SecretRules() {}
}
