package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.S3;

import java.util.List;
import java.util.Locale;

/** Calls on S3 buckets and their settings. */
final class S3Calls {
  static final String SIGNED =
      "{'SignatureVersion':'SigV4','CipherSuite':'ECDHE-RSA-AES128-SHA',"
          + "'AuthenticationMethod':'AuthHeader'}";

  private static final List<String> WITHOUT_POLICY = List.of(Account.WEB_BUCKET, "frothly-backups");

  private S3Calls() {}

  static Call listBuckets(Chance chance) {
    return Call.of(S3, "ListBuckets").adding(SIGNED);
  }

  /** Asks one setting, such as {@code acl} or {@code policy}, of some bucket. */
  static Call get(String eventName, String setting, Chance chance) {
    return onBucket(eventName, setting, chance.pick(Account.BUCKETS));
  }

  static Call onBucket(String eventName, String setting, String bucketName) {
    return Call.of(
            S3,
            eventName,
            String.format(Locale.ROOT, "{'bucketName':'%s','%s':['']}", bucketName, setting))
        .adding(SIGNED);
  }

  static Call noPolicy(Chance chance) {
    return onBucket("GetBucketPolicy", "policy", chance.pick(WITHOUT_POLICY))
        .failing("NoSuchBucketPolicy", "The bucket policy does not exist");
  }

  static Call noReplication(Chance chance) {
    return get("GetBucketReplication", "replication", chance)
        .failing(
            "ReplicationConfigurationNotFoundError", "The replication configuration was not found");
  }

  static Call noTags(Chance chance) {
    return get("GetBucketTagging", "tagging", chance)
        .failing("NoSuchTagSet", "The TagSet does not exist");
  }

  static Call noEncryption(Chance chance) {
    return get("GetBucketEncryption", "encryption", chance)
        .failing(
            "ServerSideEncryptionConfigurationNotFoundError",
            "The server side encryption configuration was not found");
  }

  static Call noLifecycle(Chance chance) {
    return get("GetBucketLifecycle", "lifecycle", chance)
        .failing("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist");
  }

  static Call createBucket(String bucketName) {
    return Call.of(
            S3,
            "CreateBucket",
            String.format(
                Locale.ROOT,
                """
                {'CreateBucketConfiguration':{'LocationConstraint':'us-west-1',
                  'xmlns':'http://s3.amazonaws.com/doc/2006-03-01/'},'bucketName':'%s'}\
                """,
                bucketName))
        .adding(SIGNED);
  }

  static Call putReadPolicy(String bucketName, String principalArn) {
    return Call.of(
            S3,
            "PutBucketPolicy",
            String.format(
                Locale.ROOT,
                """
                {'bucketName':'%s','bucketPolicy':{'Version':'2012-10-17','Statement':[
                  {'Sid':'DeployRead','Effect':'Allow','Principal':{'AWS':'%s'},
                  'Action':['s3:GetObject','s3:ListBucket'],
                  'Resource':['arn:aws:s3:::%s','arn:aws:s3:::%s/*']}]},'policy':['']}\
                """,
                bucketName,
                principalArn,
                bucketName,
                bucketName))
        .adding(SIGNED);
  }
}
