package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ACCOUNT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.S3;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;

/** Rules on S3 objects; most need a trail that records data events. */
public final class S3ObjectRules {
  private static final String GUIDE = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/";
  private static final Field BUCKET = requestParameter("bucketName");

  /** Objects are encrypted with a key that AWS does not keep. */
  public static final Rule OBJECTS_ENCRYPTED_WITH_OWN_KEY =
      rule("objects-encrypted-with-own-key")
          .title("S3 objects rewritten with a key that AWS does not keep")
          .description(
              "Three and more objects were written with SSE-C, a key that only the caller has. Whoever"
                  + " copies objects onto themselves so can ask for ransom. Needs data events.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1486")
          .references(GUIDE + "ServerSideEncryptionCustomerKeys.html")
          .falsePositives("Applications that keep their own keys for S3")
          .nextSteps(
              "Cut the principal off",
              "See which objects have other versions or copies",
              "Forbid SSE-C by a policy where nobody needs it")
          .findingTitle("Objects of {requestParameters.bucketName} rewritten with a key of SSE-C")
          .dedupBy(BUCKET)
          .eventCount(
              3,
              Duration.ofMinutes(10),
              S3.done("CopyObject", "PutObject", "CompleteMultipartUpload", "UploadPartCopy")
                  .and(
                      Condition.anyOf(
                          requestParameter("x-amz-server-side-encryption-customer-algorithm")
                              .exists(),
                          at("additionalEventData.SSEApplied").eq("SSE_C"))),
              USER_IDENTITY_ARN,
              BUCKET);

  /** An object is encrypted with a key of an account that is not ours. */
  public static final Rule OBJECT_ENCRYPTED_WITH_FOREIGN_KEY =
      rule("object-encrypted-with-foreign-key")
          .title("S3 object written with a key of an unknown account")
          .description(
              "An object was copied or written with a KMS key of an account that is not among the"
                  + " trusted ones, who can take it away at any time. Needs data events.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1486")
          .references(GUIDE + "UsingKMSEncryption.html")
          .falsePositives("A central account for keys that is not listed yet")
          .nextSteps("Cut the principal off", "See which objects have other versions or copies")
          .findingTitle("Objects of {requestParameters.bucketName} written with an unknown key")
          .dedupBy(BUCKET)
          .when(
              S3.done("CopyObject", "PutObject", "CreateMultipartUpload")
                  .and(
                      Policies.foreignAccounts(
                          requestParameter("x-amz-server-side-encryption-aws-kms-key-id"))));

  /** Many objects of a bucket are deleted by one principal. */
  public static final Rule OBJECTS_DELETED_IN_BULK =
      rule("objects-deleted-in-bulk")
          .title("Many S3 objects of one bucket deleted")
          .description(
              "Twenty and more calls that delete objects, each up to a thousand of them, within ten"
                  + " minutes. Needs data events.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485")
          .references(GUIDE + "delete-multiple-objects.html")
          .falsePositives("Jobs that clear up; name their users in the site's service users")
          .nextSteps("Cut the principal off if nobody knows of it", "Bring versions back")
          .findingTitle("Many objects of {requestParameters.bucketName} deleted")
          .dedupBy(BUCKET)
          .eventCount(
              20,
              Duration.ofMinutes(10),
              S3.done("DeleteObject", "DeleteObjects")
                  .and(INVOKED_BY.missing())
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN,
              BUCKET);

  /** Many objects of a bucket are read by one principal. */
  public static final Rule OBJECTS_READ_IN_BULK =
      rule("objects-read-in-bulk")
          .title("Many S3 objects of one bucket read")
          .description(
              "Fifty and more different objects read by one principal from one address within five"
                  + " minutes: a download of the bucket. Needs data events.")
          .level(Level.MEDIUM)
          .tags("attack.collection", "attack.t1530")
          .references(GUIDE + "cloudtrail-logging-s3-info.html")
          .falsePositives("Jobs that read much; name their users in the site's service users")
          .nextSteps("See what the objects hold", "See where the address is, and whose it is")
          .findingTitle("Many objects of {requestParameters.bucketName} read")
          .dedupBy(BUCKET, USER_IDENTITY_ARN)
          .valueCount(
              requestParameter("key"),
              50,
              Duration.ofMinutes(5),
              S3.done("GetObject")
                  .and(INVOKED_BY.missing())
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN,
              SOURCE_IP_ADDRESS,
              BUCKET);

  /** Somebody without a name lists a bucket. */
  public static final Rule BUCKET_LISTED_ANONYMOUSLY =
      rule("bucket-listed-anonymously")
          .title("S3 bucket listed by somebody unknown")
          .description(
              "A caller without credentials was given the list of a bucket's objects: everybody can"
                  + " find them. Needs data events.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1619")
          .references(GUIDE + "cloudtrail-logging-s3-info.html")
          .falsePositives("Buckets of public data")
          .nextSteps("Take the right to list away from everybody", "See what else was read")
          .findingTitle("Bucket {requestParameters.bucketName} listed without credentials")
          .dedupBy(BUCKET)
          .context(SOURCE_IP_ADDRESS)
          .when(
              S3.done("ListObjects", "ListObjectsV2", "ListObjectVersions")
                  .and(USER_IDENTITY_ACCOUNT_ID.in("anonymous", "ANONYMOUS_PRINCIPAL")));

  /** One principal asks how many buckets are protected. */
  public static final Rule BUCKETS_EXAMINED =
      rule("buckets-examined")
          .title("Protection of many S3 buckets examined")
          .description(
              "Policies, lists or settings of ten and more buckets were asked for within five"
                  + " minutes: a search for one that is open.")
          .level(Level.LOW)
          .tags("attack.discovery", "attack.t1580")
          .references(GUIDE + "cloudtrail-logging-s3-info.html")
          .falsePositives(
              "Tools that audit accounts, and the list of buckets in the console; name the tools'"
                  + " users in the site's service users")
          .nextSteps("Ask the principal", "See whether reads of objects follow")
          .findingTitle("Protection of many buckets examined by {userIdentity.arn}")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              BUCKET,
              10,
              Duration.ofMinutes(5),
              S3.tried(
                      "GetBucketAcl",
                      "GetBucketPolicy",
                      "GetBucketPolicyStatus",
                      "GetBucketPublicAccessBlock",
                      "GetBucketWebsite")
                  .and(INVOKED_BY.missing())
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** A lock of an object was passed over or weakened. */
  public static final Rule OBJECT_LOCK_BYPASSED =
      rule("object-lock-bypassed")
          .title("Lock of an S3 object passed over")
          .description(
              "An object that was locked in governance mode was deleted, or its lock changed, by"
                  + " means of the right to bypass it. Needs data events.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1485")
          .references(GUIDE + "object-lock-managing.html")
          .falsePositives("Deletion that a law or a customer demands")
          .nextSteps("Find out who has s3:BypassGovernanceRetention, and why")
          .findingTitle(
              "Lock of {requestParameters.key} in {requestParameters.bucketName} bypassed")
          .levelWhen(Level.MEDIUM, EVENT_NAME.eq("PutObjectRetention"))
          .dedupBy(BUCKET)
          .when(
              S3.done("DeleteObject", "DeleteObjects", "PutObjectRetention")
                  .and(requestParameter("x-amz-bypass-governance-retention").eq("true")));

  static final List<Rule> ALL =
      List.of(
          OBJECTS_ENCRYPTED_WITH_OWN_KEY,
          OBJECT_ENCRYPTED_WITH_FOREIGN_KEY,
          OBJECTS_DELETED_IN_BULK,
          OBJECTS_READ_IN_BULK,
          BUCKET_LISTED_ANONYMOUSLY,
          BUCKETS_EXAMINED,
          OBJECT_LOCK_BYPASSED);

  private S3ObjectRules() {}
}
