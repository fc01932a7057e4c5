package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.RDS;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on databases of RDS; Aurora, DocumentDB and Neptune record their calls as RDS does. */
public final class DatabaseRules {
  private static final String[] SHARING = {
    "ModifyDBSnapshotAttribute", "ModifyDBClusterSnapshotAttribute"
  };

  /** Every account of AWS may restore a snapshot. */
  public static final Rule DATABASE_SNAPSHOT_MADE_PUBLIC =
      rule("database-snapshot-made-public")
          .title("Database snapshot made public")
          .description("Every AWS account may restore the snapshot and read the database.")
          .level(Level.CRITICAL)
          .tags("attack.exfiltration", "attack.t1537")
          .references(RDS.page("ModifyDBSnapshotAttribute"))
          .falsePositives("Data that is published on purpose")
          .nextSteps("Make it private again: copies that were made stay", "See what it holds")
          .when(RDS.done(SHARING).and(requestParameter("valuesToAdd").eq("all")));

  /** An account that is not ours may restore a snapshot. */
  public static final Rule DATABASE_SNAPSHOT_SHARED_WITH_OTHER_ACCOUNT =
      rule("database-snapshot-shared-with-other-account")
          .title("Database snapshot shared with an unknown account")
          .description(
              "An account that is not among the trusted ones may restore the snapshot: the database"
                  + " leaves without any traffic.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(RDS.page("ModifyDBSnapshotAttribute"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps(
              "Find out whose the account is",
              "Take the permission back: copies that were made stay")
          .when(RDS.done(SHARING).and(Policies.foreignAccounts(requestParameter("valuesToAdd"))));

  /** A database can be reached from the internet. */
  public static final Rule DATABASE_MADE_PUBLIC =
      rule("database-made-public")
          .title("Database made reachable from the internet")
          .description(
              "The database has a public address now. A security group is all that keeps others"
                  + " away.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1133")
          .references(RDS.page("ModifyDBInstance"))
          .falsePositives("Databases of tests")
          .nextSteps("Look at its security groups", "Make it private")
          .findingTitle("Database {requestParameters.dBInstanceIdentifier} made reachable")
          .when(
              RDS.done(
                      "CreateDBInstance",
                      "ModifyDBInstance",
                      "RestoreDBInstanceFromDBSnapshot",
                      "RestoreDBInstanceToPointInTime",
                      "CreateDBCluster")
                  .and(requestParameter("publiclyAccessible").eq(true)));

  /** The password of a database's first user was changed. */
  public static final Rule DATABASE_MASTER_PASSWORD_CHANGED =
      rule("database-master-password-changed")
          .title("Master password of a database changed")
          .description(
              "Whoever may change the database from outside gives themselves the way in: often"
                  + " after a snapshot was restored as a new database.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098")
          .references(RDS.page("ModifyDBInstance"))
          .falsePositives("Rotation of passwords by hand")
          .nextSteps("Ask whoever changed it", "Let Secrets Manager keep and change the password")
          .findingTitle("Master password of {requestParameters.dBInstanceIdentifier} changed")
          .when(
              RDS.done("ModifyDBInstance", "ModifyDBCluster")
                  .and(requestParameter("masterUserPassword").exists()));

  /** A database can be deleted by a single call. */
  public static final Rule DATABASE_DELETION_PROTECTION_OFF =
      rule("database-deletion-protection-off")
          .title("Deletion protection of a database switched off")
          .description("The database can now be deleted by a single call.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1490")
          .references(RDS.page("ModifyDBInstance"))
          .falsePositives("A database that is about to be given up")
          .nextSteps("Ask whoever did it", "Switch it on again")
          .when(
              RDS.done("ModifyDBInstance", "ModifyDBCluster", "ModifyGlobalCluster")
                  .and(requestParameter("deletionProtection").eq(false)));

  /** A database no longer makes backups of itself. */
  public static final Rule DATABASE_BACKUPS_OFF =
      rule("database-backups-off")
          .title("Automatic backups of a database switched off")
          .description(
              "The database keeps no backups any more, and those that there were are deleted.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1490")
          .references(RDS.page("ModifyDBInstance"))
          .falsePositives("Databases of tests")
          .nextSteps("Take a snapshot", "Switch backups on again")
          .findingTitle("Backups of {requestParameters.dBInstanceIdentifier} switched off")
          .when(
              RDS.done("ModifyDBInstance", "ModifyDBCluster")
                  .and(requestParameter("backupRetentionPeriod").eq(0)));

  /** A database was deleted, and nothing of it kept. */
  public static final Rule DATABASE_DELETED_WITHOUT_SNAPSHOT =
      rule("database-deleted-without-snapshot")
          .title("Database deleted without a last snapshot")
          .description("A database was deleted, and nobody asked for a last snapshot of it.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485")
          .references(RDS.page("DeleteDBInstance"))
          .falsePositives("Databases of tests")
          .nextSteps("Look for snapshots and retained backups", "Ask whoever deleted it")
          .levelWhen(Level.HIGH, requestParameter("deleteAutomatedBackups").eq(true))
          .when(
              RDS.done("DeleteDBInstance", "DeleteDBCluster")
                  .and(requestParameter("skipFinalSnapshot").eq(true)));

  /** A snapshot is written to a bucket as files. */
  public static final Rule DATABASE_SNAPSHOT_EXPORTED =
      rule("database-snapshot-exported")
          .title("Database snapshot exported to a bucket")
          .description(
              "The data of a database is written to S3 as files, which can be taken away like any"
                  + " other.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1537")
          .references(RDS.page("StartExportTask"))
          .falsePositives("Reports that are made of such exports")
          .nextSteps("See whose the bucket is, and who may read it")
          .findingTitle("Database exported to bucket {requestParameters.s3BucketName}")
          .dedupBy(requestParameter("s3BucketName"))
          .when(RDS.done("StartExportTask"));

  static final List<Rule> ALL =
      List.of(
          DATABASE_SNAPSHOT_MADE_PUBLIC,
          DATABASE_SNAPSHOT_SHARED_WITH_OTHER_ACCOUNT,
          DATABASE_MADE_PUBLIC,
          DATABASE_MASTER_PASSWORD_CHANGED,
          DATABASE_DELETION_PROTECTION_OFF,
          DATABASE_BACKUPS_OFF,
          DATABASE_DELETED_WITHOUT_SNAPSHOT,
          DATABASE_SNAPSHOT_EXPORTED);

  private DatabaseRules() {}
}
