package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on S3 buckets. */
public final class S3Rules {
  private static final String GROUPS = "http://acs.amazonaws.com/groups/global/";

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
          .falsePositives("Buckets that serve a public web site")
          .when(
              EVENT_SOURCE
                  .eq("s3.amazonaws.com")
                  .and(EVENT_NAME.eq("PutBucketAcl"))
                  .and(ERROR_CODE.missing())
                  .and(
                      Condition.anyOf(
                          requestParameter(
                                  "AccessControlPolicy.AccessControlList.Grant.Grantee.URI")
                              .in(GROUPS + "AllUsers", GROUPS + "AuthenticatedUsers"),
                          requestParameter("x-amz-acl")
                              .in("public-read", "public-read-write", "authenticated-read"))));

  static final List<Rule> ALL = List.of(BUCKET_MADE_PUBLIC);

  private S3Rules() {}
}
