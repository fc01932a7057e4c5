/** Log files in S3, and those that SQS tells of, as sources of CloudTrail events. */
@SuppressWarnings({
  "requires-automatic", // AWS's jars have names and no descriptors.
  "requires-transitive-automatic"
})
module dev.breadcrumbs.cloudtrail.aws {
  requires transitive dev.breadcrumbs.cloudtrail.rules;
  requires transitive software.amazon.awssdk.services.s3;
  requires transitive software.amazon.awssdk.services.sqs;
  // AWS's jars need it, and have no descriptor to say so.
  requires org.slf4j;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.http;

  exports dev.breadcrumbs.cloudtrail.aws;
}
