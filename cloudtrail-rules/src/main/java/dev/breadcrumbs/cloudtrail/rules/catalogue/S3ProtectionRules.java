package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_TYPE;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.S3;

import dev.breadcrumbs.cloudtrail.model.IdentityTypes;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on what protects S3 buckets from loss: versions, locks, logs, keys. */
public final class S3ProtectionRules {
  private static final String GUIDE = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/";
  private static final Field BUCKET = requestParameter("bucketName");

  /** Objects that are overwritten or deleted are no longer kept. */
  public static final Rule BUCKET_VERSIONING_SUSPENDED =
      rule("bucket-versioning-suspended")
          .title("Versioning of an S3 bucket suspended")
          .description(
              "What is overwritten or deleted from now on is gone: what ransomware needs before it"
                  + " begins.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1490")
          .references(GUIDE + "Versioning.html")
          .falsePositives("Buckets of passing data, to save the cost")
          .nextSteps("Switch versioning on again", "Look for deletions by the same principal")
          .findingTitle("Versioning of {requestParameters.bucketName} suspended")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketVersioning")
                  .and(requestParameter("VersioningConfiguration.Status").eq("Suspended")));

  /** Versions can be deleted without a second factor. */
  public static final Rule BUCKET_MFA_DELETE_OFF =
      rule("bucket-mfa-delete-off")
          .title("MFA delete of an S3 bucket switched off")
          .description(
              "Versions can now be deleted for ever without a second factor. Only the root user can"
                  + " do this; others send the same words where nothing changes.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1490")
          .references(GUIDE + "MultiFactorAuthenticationDelete.html")
          .falsePositives("A new rule of deletion for the bucket, which MFA delete forbids")
          .nextSteps("Find out who used the root user", "Switch it on again")
          .findingTitle("MFA delete of {requestParameters.bucketName} switched off")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketVersioning")
                  .and(requestParameter("VersioningConfiguration.MfaDelete").eq("Disabled"))
                  .and(USER_IDENTITY_TYPE.eq(IdentityTypes.ROOT)));

  /** Accesses to a bucket are no longer logged by S3. */
  public static final Rule BUCKET_LOGGING_OFF =
      rule("bucket-logging-off")
          .title("Access log of an S3 bucket switched off")
          .description("S3 no longer writes who reads and writes the bucket's objects.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(GUIDE + "ServerLogs.html")
          .falsePositives("A move to data events of CloudTrail")
          .nextSteps("See whether data events cover the bucket", "Switch the log on again")
          .findingTitle("Access log of {requestParameters.bucketName} switched off")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketLogging")
                  .and(requestParameter("BucketLoggingStatus.LoggingEnabled").missing()));

  /** A lifecycle rule deletes objects within a week. */
  public static final Rule BUCKET_EXPIRES_SOON =
      rule("bucket-expires-soon")
          .title("Lifecycle rule deletes S3 objects within days")
          .description(
              "A lifecycle rule lets objects expire in seven days or less. S3 itself then deletes"
                  + " them, in bulk and without a DeleteObject in the log.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485.001")
          .references(GUIDE + "lifecycle-expire-general-considerations.html")
          .falsePositives("Buckets of passing data, such as uploads and caches")
          .nextSteps(
              "Delete the lifecycle rule if nobody knows of it: S3 runs it once a day",
              "See what else the principal did")
          .findingTitle("Lifecycle rule deletes objects of {requestParameters.bucketName}")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketLifecycle")
                  .and(requestParameter("LifecycleConfiguration.Rule.Expiration.Days").le(7))
                  .and(requestParameter("LifecycleConfiguration.Rule.Status").eq("Enabled")));

  /** Every new object of a bucket is copied to an account that is not ours. */
  public static final Rule BUCKET_REPLICATED_TO_OTHER_ACCOUNT =
      rule("bucket-replicated-to-other-account")
          .title("S3 bucket replicated to an unknown account")
          .description(
              "S3 copies what is written to the bucket into a bucket of an account that is not among"
                  + " the trusted ones.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(GUIDE + "replication.html")
          .falsePositives("A copy for a partner or a backup account that is not listed yet")
          .nextSteps("Delete the replication", "Find out whose the account is")
          .findingTitle("Bucket {requestParameters.bucketName} replicated to an unknown account")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketReplication")
                  .and(
                      Policies.foreignAccounts(
                          requestParameter("ReplicationConfiguration.Rule.Destination.Account"))));

  /** New objects of a bucket are encrypted with a key that we do not control. */
  public static final Rule BUCKET_ENCRYPTED_WITH_FOREIGN_KEY =
      rule("bucket-encrypted-with-foreign-key")
          .title("S3 bucket encrypts with a key of an unknown account")
          .description(
              "New objects are encrypted with a KMS key of an account that is not among the trusted"
                  + " ones. Whoever owns the key can take the objects away by disabling it.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1486")
          .references(GUIDE + "bucket-encryption.html")
          .falsePositives("A central account for keys that is not listed yet")
          .nextSteps("Set the bucket's own key again", "Rewrite what was written meanwhile")
          .findingTitle("Bucket {requestParameters.bucketName} encrypts with an unknown key")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketEncryption")
                  .and(
                      Policies.foreignAccounts(
                          requestParameter(
                              "ServerSideEncryptionConfiguration.Rule"
                                  + ".ApplyServerSideEncryptionByDefault.KMSMasterKeyID"))));

  /** A bucket lost the encryption that was chosen for it. */
  public static final Rule BUCKET_ENCRYPTION_REMOVED =
      rule("bucket-encryption-removed")
          .title("Chosen encryption of an S3 bucket removed")
          .description(
              "The bucket falls back to S3's own keys: a KMS key whose use was logged and limited no"
                  + " longer guards new objects.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(GUIDE + "bucket-encryption.html")
          .falsePositives("Infrastructure code that is set up anew")
          .nextSteps("Set the key again")
          .findingTitle("Chosen encryption of {requestParameters.bucketName} removed")
          .dedupBy(BUCKET)
          .when(S3.done("DeleteBucketEncryption"));

  /** New objects of a bucket are no longer locked. */
  public static final Rule BUCKET_OBJECT_LOCK_WEAKENED =
      rule("bucket-object-lock-weakened")
          .title("Retention by default of an S3 bucket removed or shortened")
          .description(
              "New objects are no longer locked against deletion, or can be deleted within a week.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1490")
          .references(GUIDE + "object-lock.html")
          .falsePositives("A change of the rules of retention")
          .nextSteps("Set the retention again", "Look for deletions by the same principal")
          .findingTitle("Retention by default of {requestParameters.bucketName} weakened")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketObjectLockConfiguration")
                  .and(
                      requestParameter("ObjectLockConfiguration.Rule")
                          .missing()
                          .or(
                              requestParameter("ObjectLockConfiguration.Rule.DefaultRetention.Days")
                                  .lt(7))));

  /** A bucket was deleted. */
  public static final Rule BUCKET_DELETED =
      rule("bucket-deleted")
          .title("S3 bucket deleted")
          .description(
              "A bucket is gone; it had to be empty. Others can now take its name, and what still"
                  + " points to it.")
          .level(Level.LOW)
          .tags("attack.impact", "attack.t1485")
          .references(GUIDE + "delete-bucket.html")
          .falsePositives("Clearing up")
          .nextSteps("Ask whoever deleted it", "Look for names and links that still point to it")
          .findingTitle("Bucket {requestParameters.bucketName} deleted")
          .dedupBy(BUCKET)
          .when(S3.done("DeleteBucket"));

  /** A bucket's policy was deleted. */
  public static final Rule BUCKET_POLICY_DELETED =
      rule("bucket-policy-deleted")
          .title("Policy of an S3 bucket deleted")
          .description(
              "What the policy forbade, such as deletions or access from outside, is forbidden no"
                  + " longer.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001", "cis.3.8")
          .references(GUIDE + "bucket-policies.html")
          .falsePositives("A bucket that is about to be deleted")
          .nextSteps("Set the policy again", "Look for accesses that it would have denied")
          .findingTitle("Policy of {requestParameters.bucketName} deleted")
          .dedupBy(BUCKET)
          .when(S3.done("DeleteBucketPolicy"));

  static final List<Rule> ALL =
      List.of(
          BUCKET_VERSIONING_SUSPENDED,
          BUCKET_MFA_DELETE_OFF,
          BUCKET_LOGGING_OFF,
          BUCKET_EXPIRES_SOON,
          BUCKET_REPLICATED_TO_OTHER_ACCOUNT,
          BUCKET_ENCRYPTED_WITH_FOREIGN_KEY,
          BUCKET_ENCRYPTION_REMOVED,
          BUCKET_OBJECT_LOCK_WEAKENED,
          BUCKET_DELETED,
          BUCKET_POLICY_DELETED);

  private S3ProtectionRules() {}
}
