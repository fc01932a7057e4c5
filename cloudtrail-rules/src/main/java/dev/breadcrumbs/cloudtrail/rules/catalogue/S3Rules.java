package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.S3;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on who may reach S3 buckets and their objects. */
public final class S3Rules {
  private static final String GUIDE = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/";
  private static final String GROUPS = "http://acs.amazonaws.com/groups/global/";
  private static final Field BUCKET = requestParameter("bucketName");
  private static final Field POLICY = requestParameter("bucketPolicy");

  private static final Condition LIST_FOR_EVERYBODY =
      Condition.anyOf(
          requestParameter("AccessControlPolicy.AccessControlList.Grant.Grantee.URI")
              .in(GROUPS + "AllUsers", GROUPS + "AuthenticatedUsers"),
          requestParameter("x-amz-acl")
              .in("public-read", "public-read-write", "authenticated-read"));

  private static final Condition SOME_BLOCK_OFF =
      Condition.anyOf(
          requestParameter("PublicAccessBlockConfiguration.BlockPublicAcls").eq(false),
          requestParameter("PublicAccessBlockConfiguration.IgnorePublicAcls").eq(false),
          requestParameter("PublicAccessBlockConfiguration.BlockPublicPolicy").eq(false),
          requestParameter("PublicAccessBlockConfiguration.RestrictPublicBuckets").eq(false));

  /**
   * An access control list gives a bucket to everybody (CIS AWS Foundations 1.2 control 3.8,
   * narrower).
   */
  public static final Rule BUCKET_MADE_PUBLIC =
      rule("bucket-made-public")
          .title("S3 bucket made public by its access control list")
          .description(
              "The bucket's access control list lets everybody, or everybody with an AWS account, at"
                  + " its objects.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537", "cis.3.8")
          .references(GUIDE + "acl-overview.html")
          .falsePositives("Buckets that serve a public web site")
          .nextSteps(
              "Take the grant back unless the bucket is meant for everybody",
              "Look in the data events for what was read meanwhile")
          .findingTitle("Bucket {requestParameters.bucketName} made public by its list")
          .dedupBy(BUCKET)
          .when(S3.done("PutBucketAcl").and(LIST_FOR_EVERYBODY));

  /** An access control list gives an object to everybody. */
  public static final Rule OBJECT_MADE_PUBLIC =
      rule("object-made-public")
          .title("S3 object made public by its access control list")
          .description(
              "One object of a bucket is now open to everybody. It goes unseen more easily than a"
                  + " public bucket. Recorded only where data events are.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1567.002")
          .references(GUIDE + "acl-overview.html")
          .falsePositives("Applications that publish single files, such as pictures")
          .nextSteps("See what the object holds", "Take the grant back unless it is meant")
          .findingTitle("Object {requestParameters.key} of {requestParameters.bucketName} public")
          .dedupBy(BUCKET)
          .when(S3.done("PutObjectAcl").and(LIST_FOR_EVERYBODY));

  /** What keeps a bucket from being made public was taken away (AWS: S3 block public access). */
  public static final Rule BUCKET_PUBLIC_ACCESS_BLOCK_REMOVED =
      rule("bucket-public-access-block-removed")
          .title("Block of public access taken from an S3 bucket")
          .description(
              "A setting that overrides public policies and lists was deleted or switched off for a"
                  + " bucket. Alone it opens nothing; it is the step before.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(GUIDE + "access-control-block-public-access.html")
          .falsePositives("Buckets that are made to serve a public web site")
          .nextSteps(
              "Look for a policy or list of the bucket that was changed soon after",
              "Switch the block on again for the whole account")
          .findingTitle("Block of public access taken from {requestParameters.bucketName}")
          .dedupBy(BUCKET)
          .when(
              S3.done("DeleteBucketPublicAccessBlock")
                  .or(S3.done("PutBucketPublicAccessBlock").and(SOME_BLOCK_OFF)));

  /** What keeps all buckets of an account from being made public was taken away. */
  public static final Rule ACCOUNT_PUBLIC_ACCESS_BLOCK_REMOVED =
      rule("account-public-access-block-removed")
          .title("Block of public access to S3 taken from the account")
          .description(
              "A setting that keeps every bucket of the account private, whatever its policy says,"
                  + " was deleted or switched off.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(GUIDE + "access-control-block-public-access.html")
          .falsePositives("A first public bucket of the account, planned as such")
          .nextSteps("Switch it on again", "Look for buckets that became public since")
          .when(
              S3.done("DeleteAccountPublicAccessBlock")
                  .or(S3.done("PutAccountPublicAccessBlock").and(SOME_BLOCK_OFF)));

  /** A bucket answers as a web site. */
  public static final Rule BUCKET_WEBSITE_MADE =
      rule("bucket-website-made")
          .title("S3 bucket made a web site")
          .description(
              "The bucket now answers browsers, without encryption on the way. Attackers place"
                  + " phishing pages and stolen data so, under a name of yours.")
          .level(Level.LOW)
          .tags("attack.resource-development", "attack.t1584")
          .references(GUIDE + "WebsiteHosting.html")
          .falsePositives("Web sites that are kept in S3")
          .nextSteps("Ask whoever made it", "See whether policy and lists let everybody read")
          .findingTitle("Bucket {requestParameters.bucketName} made a web site")
          .dedupBy(BUCKET)
          .when(S3.done("PutBucketWebsite"));

  /** Access control lists work again in a bucket, which new buckets have off. */
  public static final Rule BUCKET_ACCESS_LISTS_ENABLED =
      rule("bucket-access-lists-enabled")
          .title("Access control lists switched on in an S3 bucket")
          .description(
              "With lists, whoever writes an object owns it and can give it to anybody, past the"
                  + " bucket's policy. AWS has them off in new buckets.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(GUIDE + "about-object-ownership.html")
          .falsePositives("Old applications that cannot do without lists")
          .nextSteps("Look for grants in PutBucketAcl and PutObjectAcl", "Switch the lists off")
          .findingTitle("Access control lists switched on in {requestParameters.bucketName}")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketOwnershipControls")
                  .and(
                      requestParameter("OwnershipControls.Rule.ObjectOwnership")
                          .in("ObjectWriter", "BucketOwnerPreferred")));

  /** A policy lets everybody at a bucket. */
  public static final Rule BUCKET_POLICY_MADE_PUBLIC =
      rule("bucket-policy-made-public")
          .title("S3 bucket opened to everybody by its policy")
          .description(
              "The bucket's policy lets everybody do something with it, and nothing narrows that to"
                  + " callers whom its author knows.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537", "cis.3.8")
          .references(GUIDE + "access-control-block-public-access.html")
          .falsePositives("Buckets that serve a public web site")
          .nextSteps(
              "Delete the statement unless the bucket is meant for everybody",
              "Look in the data events for what was read meanwhile")
          .findingTitle("Bucket {requestParameters.bucketName} opened to everybody")
          .dedupBy(BUCKET)
          .when(S3.done("PutBucketPolicy").and(Policies.grantsPublicAccess(POLICY)));

  /** A policy lets an account that is not ours at a bucket. */
  public static final Rule BUCKET_POLICY_SHARED_WITH_OTHER_ACCOUNT =
      rule("bucket-policy-shared-with-other-account")
          .title("S3 bucket opened to an unknown account by its policy")
          .description("The bucket's policy lets an account in that is not among the trusted ones.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1537", "cis.3.8")
          .references(GUIDE + "bucket-policies.html")
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Find out whose the account is", "Delete the statement")
          .findingTitle("Bucket {requestParameters.bucketName} opened to an unknown account")
          .dedupBy(BUCKET)
          .when(
              S3.done("PutBucketPolicy")
                  .and(Policies.trustsForeignAccount(POLICY))
                  .and(Policies.grantsPublicAccess(POLICY).not()));

  static final List<Rule> ALL =
      List.of(
          BUCKET_MADE_PUBLIC,
          OBJECT_MADE_PUBLIC,
          BUCKET_PUBLIC_ACCESS_BLOCK_REMOVED,
          ACCOUNT_PUBLIC_ACCESS_BLOCK_REMOVED,
          BUCKET_WEBSITE_MADE,
          BUCKET_ACCESS_LISTS_ENABLED,
          BUCKET_POLICY_MADE_PUBLIC,
          BUCKET_POLICY_SHARED_WITH_OTHER_ACCOUNT);

  private S3Rules() {}
}
