package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.BACKUP;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.DYNAMODB;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.OPENSEARCH;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.REDSHIFT;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;

/** Rules on AWS Backup, DynamoDB, OpenSearch and Redshift. */
public final class DataStoreRules {
  private static final Field VAULT = requestParameter("backupVaultName");
  private static final Field TABLE = requestParameter("tableName");
  private static final Field CLUSTER = requestParameter("clusterIdentifier");

  /** A backup vault, or what protects it, was deleted. */
  public static final Rule BACKUP_VAULT_DELETED =
      rule("backup-vault-deleted")
          .title("Backup vault or its lock deleted")
          .description(
              "A vault of AWS Backup was deleted, or the lock that keeps its recovery points.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1490")
          .references(BACKUP.page("DeleteBackupVault"))
          .falsePositives("A planned move to another vault")
          .nextSteps("Ask whoever did it", "Look for recovery points that were deleted")
          .findingTitle("Backup vault {requestParameters.backupVaultName} or its lock deleted")
          .dedupBy(VAULT)
          .when(BACKUP.done("DeleteBackupVault", "DeleteBackupVaultLockConfiguration"));

  /** Many recovery points are deleted by one principal. */
  public static final Rule RECOVERY_POINTS_DELETED_IN_BULK =
      rule("recovery-points-deleted-in-bulk")
          .title("Many recovery points of AWS Backup deleted")
          .description(
              "Five and more backups deleted by one principal within ten minutes. Those that only"
                  + " became too old are deleted by the service itself.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1490")
          .references(BACKUP.page("DeleteRecoveryPoint"))
          .falsePositives("Clearing up by hand")
          .nextSteps("Cut the principal off if nobody knows of it", "Lock the vault")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              requestParameter("recoveryPointArn"),
              5,
              Duration.ofMinutes(10),
              BACKUP.done("DeleteRecoveryPoint"),
              USER_IDENTITY_ARN);

  /** A backup is copied to an account that is not ours. */
  public static final Rule BACKUP_COPIED_TO_OTHER_ACCOUNT =
      rule("backup-copied-to-other-account")
          .title("Backup copied to an unknown account")
          .description(
              "A recovery point is copied to a vault of an account that is not among the trusted"
                  + " ones.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(BACKUP.page("StartCopyJob"))
          .falsePositives("A backup account that is not listed yet")
          .nextSteps("Stop the copy", "Find out whose the account is")
          .when(
              BACKUP
                  .done("StartCopyJob")
                  .and(Policies.foreignAccounts(requestParameter("destinationBackupVaultArn"))));

  /** A table is written to a bucket as files. */
  public static final Rule TABLE_EXPORTED =
      rule("table-exported")
          .title("DynamoDB table exported to a bucket")
          .description("All items of a table are written to S3 as files.")
          .level(Level.LOW)
          .tags("attack.exfiltration", "attack.t1537")
          .references(DYNAMODB.page("ExportTableToPointInTime"))
          .falsePositives("Reports that are made of such exports")
          .nextSteps("See whose the bucket is, and who may read it")
          .findingTitle("Table exported to bucket {requestParameters.s3Bucket}")
          .levelWhen(Level.HIGH, Policies.foreignAccounts(requestParameter("s3BucketOwner")))
          .dedupBy(requestParameter("tableArn"))
          .when(DYNAMODB.done("ExportTableToPointInTime"));

  /** Several tables are deleted by one principal. */
  public static final Rule TABLES_DELETED_IN_BULK =
      rule("tables-deleted-in-bulk")
          .title("Several DynamoDB tables deleted")
          .description("Three and more tables deleted by one principal within ten minutes.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485")
          .references(DYNAMODB.page("DeleteTable"))
          .falsePositives("An application that is taken down by hand")
          .nextSteps("Cut the principal off if nobody knows of it", "Restore the tables")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              TABLE,
              3,
              Duration.ofMinutes(10),
              DYNAMODB.done("DeleteTable").and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** A table can no longer be set back to an earlier time, or deleted by a single call. */
  public static final Rule TABLE_PROTECTION_OFF =
      rule("table-protection-off")
          .title("Recovery or deletion protection of a table switched off")
          .description(
              "A DynamoDB table can no longer be set back to an earlier time, or can now be deleted"
                  + " by a single call.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1490")
          .references(DYNAMODB.page("UpdateContinuousBackups"))
          .falsePositives("A table that is about to be given up")
          .nextSteps("Switch it on again", "Look for tables that were deleted")
          .findingTitle("Protection of table {requestParameters.tableName} switched off")
          .dedupBy(TABLE)
          .when(
              DYNAMODB
                  .done("UpdateContinuousBackups")
                  .and(
                      requestParameter(
                              "pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled")
                          .eq(false))
                  .or(
                      DYNAMODB
                          .done("UpdateTable")
                          .and(requestParameter("deletionProtectionEnabled").eq(false))));

  /** An account that is not ours may restore a snapshot of a data warehouse. */
  public static final Rule WAREHOUSE_SNAPSHOT_SHARED_WITH_OTHER_ACCOUNT =
      rule("warehouse-snapshot-shared-with-other-account")
          .title("Redshift snapshot shared with an unknown account")
          .description(
              "An account that is not among the trusted ones may restore the snapshot of a cluster.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(REDSHIFT.page("AuthorizeSnapshotAccess"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Find out whose the account is", "Take the permission back")
          .findingTitle(
              "Redshift snapshot shared with {requestParameters.accountWithRestoreAccess}")
          .when(
              REDSHIFT
                  .done("AuthorizeSnapshotAccess")
                  .and(Policies.foreignAccounts(requestParameter("accountWithRestoreAccess"))));

  /** A data warehouse can be reached from the internet. */
  public static final Rule WAREHOUSE_MADE_PUBLIC =
      rule("warehouse-made-public")
          .title("Redshift cluster made reachable from the internet")
          .description("The cluster has a public address now.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1133")
          .references(REDSHIFT.page("ModifyCluster"))
          .falsePositives("Clusters that outside tools must reach")
          .nextSteps("Look at its security groups", "Make it private")
          .findingTitle("Redshift cluster {requestParameters.clusterIdentifier} made reachable")
          .dedupBy(CLUSTER)
          .when(
              REDSHIFT
                  .done("CreateCluster", "ModifyCluster", "RestoreFromClusterSnapshot")
                  .and(requestParameter("publiclyAccessible").eq(true)));

  /** A data warehouse no longer logs who connects and what they ask. */
  public static final Rule WAREHOUSE_LOGGING_OFF =
      rule("warehouse-logging-off")
          .title("Audit log of a Redshift cluster switched off")
          .description("The cluster no longer writes who connects and what they ask.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(REDSHIFT.page("DisableLogging"))
          .falsePositives("A move to another place of the log")
          .nextSteps("Switch it on again", "See what else the principal did")
          .findingTitle("Audit log of {requestParameters.clusterIdentifier} switched off")
          .dedupBy(CLUSTER)
          .when(REDSHIFT.done("DisableLogging"));

  /** An account that is not ours may reach backups or a table. */
  public static final Rule DATA_STORE_SHARED_WITH_OTHER_ACCOUNT =
      rule("data-store-shared-with-other-account")
          .title("Backup vault or table shared with an unknown account")
          .description(
              "The policy of a vault or of a DynamoDB table lets an account in that is not among the"
                  + " trusted ones, or everybody.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(BACKUP.page("PutBackupVaultAccessPolicy"), DYNAMODB.page("PutResourcePolicy"))
          .falsePositives("A backup account that is not listed yet")
          .nextSteps("Delete the policy", "Find out whose the account is")
          .when(
              BACKUP
                  .done("PutBackupVaultAccessPolicy")
                  .or(DYNAMODB.done("PutResourcePolicy"))
                  .and(Policies.trustsForeignAccount(requestParameter("policy"))));

  /** Everybody may ask a search domain. */
  public static final Rule SEARCH_DOMAIN_OPENED =
      rule("search-domain-opened")
          .title("OpenSearch domain opened to everybody")
          .description(
              "The domain's policy lets everybody ask it, and nothing narrows that. If its address is"
                  + " public, so is what it holds.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1567")
          .references(OPENSEARCH.page("UpdateDomainConfig"))
          .falsePositives("Domains within a network, which security groups guard")
          .nextSteps("Set the old policy again", "See whether the domain has a public address")
          .findingTitle("OpenSearch domain {requestParameters.domainName} opened to everybody")
          .dedupBy(requestParameter("domainName"))
          .when(
              OPENSEARCH
                  .done(
                      "CreateDomain",
                      "UpdateDomainConfig",
                      "CreateElasticsearchDomain",
                      "UpdateElasticsearchDomainConfig")
                  .and(Policies.grantsPublicAccess(requestParameter("accessPolicies"))));

  static final List<Rule> ALL =
      List.of(
          BACKUP_VAULT_DELETED,
          RECOVERY_POINTS_DELETED_IN_BULK,
          BACKUP_COPIED_TO_OTHER_ACCOUNT,
          TABLE_EXPORTED,
          TABLES_DELETED_IN_BULK,
          TABLE_PROTECTION_OFF,
          WAREHOUSE_SNAPSHOT_SHARED_WITH_OTHER_ACCOUNT,
          WAREHOUSE_MADE_PUBLIC,
          WAREHOUSE_LOGGING_OFF,
          DATA_STORE_SHARED_WITH_OTHER_ACCOUNT,
          SEARCH_DOMAIN_OPENED);

  private DataStoreRules() {}
}
