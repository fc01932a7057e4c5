package dev.breadcrumbs.cloudtrail.examples.sample;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An AWS service as it writes its CloudTrail records in 2018. */
enum Service {
  CLOUDTRAIL("cloudtrail"),
  CONFIG("config"),
  DYNAMODB("dynamodb", "2012-08-10"),
  EC2("ec2"),
  ELASTIC_LOAD_BALANCING("elasticloadbalancing", "2015-12-01"),
  IAM("iam"),
  KMS("kms"),
  LAMBDA("lambda"),
  LOGS("logs", "20140328"),
  MONITORING("monitoring"),
  S3("s3"),
  SIGNIN("signin"),
  SNS("sns"),
  SQS("sqs"),
  SSM("ssm"),
  STS("sts");

  private static final Set<Service> GLOBAL = EnumSet.of(IAM, SIGNIN, STS);
  private static final Set<Service> WITHOUT_READ_ONLY = EnumSet.of(EC2, IAM, SIGNIN, STS);

  private final String prefix;
  private final @Nullable String apiVersion;

  Service(String prefix) {
    this(prefix, null);
  }

  Service(String prefix, @Nullable String apiVersion) {
    this.prefix = prefix;
    this.apiVersion = apiVersion;
  }

  String eventSource() {
    return prefix + ".amazonaws.com";
  }

  String eventVersion() {
    return this == IAM ? "1.02" : "1.05";
  }

  @Nullable String apiVersion() {
    return apiVersion;
  }

  boolean writesReadOnly() {
    return !WITHOUT_READ_ONLY.contains(this);
  }

  /** Where a call made in the region given is recorded. */
  String regionOf(String eventName, String callerRegion) {
    if (GLOBAL.contains(this) || eventName.equals("ListBuckets")) {
      return Account.US_EAST_1;
    }
    return this == S3 ? Account.US_WEST_1 : callerRegion;
  }
}
