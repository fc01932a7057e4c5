package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;

import dev.breadcrumbs.cloudtrail.query.Condition;

/**
 * A service of AWS.
 *
 * @param eventSource the name that its events have in {@code eventSource}
 * @param manual where its calls are described, under {@code docs.aws.amazon.com}
 */
record Service(String eventSource, String manual) {
  static final Service ACCESS_ANALYZER =
      of("access-analyzer", "access-analyzer/latest/APIReference/API_");
  static final Service ACCOUNT = of("account", "accounts/latest/reference/API_");
  static final Service ACM = of("acm", "acm/latest/APIReference/API_");
  static final Service API_GATEWAY = of("apigateway", "apigateway/latest/api/API_");
  static final Service BACKUP = of("backup", "aws-backup/latest/devguide/API_");
  static final Service BEDROCK = of("bedrock", "bedrock/latest/APIReference/API_");
  static final Service CLOUDFORMATION =
      of("cloudformation", "AWSCloudFormation/latest/APIReference/API_");
  static final Service CLOUDFRONT = of("cloudfront", "cloudfront/latest/APIReference/API_");
  static final Service CLOUDTRAIL = of("cloudtrail", "awscloudtrail/latest/APIReference/API_");
  static final Service CLOUDWATCH = of("monitoring", "AmazonCloudWatch/latest/APIReference/API_");
  static final Service CLOUDWATCH_LOGS =
      of("logs", "AmazonCloudWatchLogs/latest/APIReference/API_");
  static final Service CODEBUILD = of("codebuild", "codebuild/latest/APIReference/API_");
  static final Service COGNITO_IDENTITY =
      of("cognito-identity", "cognitoidentity/latest/APIReference/API_");
  static final Service CONFIG = of("config", "config/latest/APIReference/API_");
  static final Service DATASYNC = of("datasync", "datasync/latest/userguide/API_");
  static final Service DETECTIVE = of("detective", "detective/latest/APIReference/API_");
  static final Service DYNAMODB = of("dynamodb", "amazondynamodb/latest/APIReference/API_");
  static final Service EBS = of("ebs", "ebs/latest/APIReference/API_");
  static final Service EC2 = of("ec2", "AWSEC2/latest/APIReference/API_");
  static final Service EC2_INSTANCE_CONNECT =
      of("ec2-instance-connect", "ec2-instance-connect/latest/APIReference/API_");
  static final Service ECR = of("ecr", "AmazonECR/latest/APIReference/API_");
  static final Service ECS = of("ecs", "AmazonECS/latest/APIReference/API_");
  static final Service EKS = of("eks", "eks/latest/APIReference/API_");
  static final Service EVENTBRIDGE = of("events", "eventbridge/latest/APIReference/API_");
  static final Service GLUE = of("glue", "glue/latest/webapi/API_");
  static final Service GUARDDUTY = of("guardduty", "guardduty/latest/APIReference/API_");
  static final Service IAM = of("iam", "IAM/latest/APIReference/API_");
  static final Service IDENTITY_CENTER = of("sso", "singlesignon/latest/APIReference/API_");
  static final Service IDENTITY_STORE =
      of("sso-directory", "singlesignon/latest/IdentityStoreAPIReference/API_");
  static final Service INSPECTOR = of("inspector2", "inspector/v2/APIReference/API_");
  static final Service KMS = of("kms", "kms/latest/APIReference/API_");
  static final Service LAMBDA = of("lambda", "lambda/latest/api/API_");
  static final Service LIGHTSAIL = of("lightsail", "lightsail/2016-11-28/api-reference/API_");
  static final Service MACIE = of("macie2", "macie/latest/APIReference/API_");
  static final Service OPENSEARCH = of("es", "opensearch-service/latest/APIReference/API_");
  static final Service ORGANIZATIONS =
      of("organizations", "organizations/latest/APIReference/API_");
  static final Service QUOTAS = of("servicequotas", "servicequotas/2019-06-24/apireference/API_");
  static final Service RDS = of("rds", "AmazonRDS/latest/APIReference/API_");
  static final Service REDSHIFT = of("redshift", "redshift/latest/APIReference/API_");
  static final Service ROLES_ANYWHERE =
      of("rolesanywhere", "rolesanywhere/latest/APIReference/API_");
  static final Service ROUTE53 = of("route53", "Route53/latest/APIReference/API_");
  static final Service ROUTE53_DOMAINS =
      of("route53domains", "Route53/latest/APIReference/API_domains_");
  static final Service ROUTE53_RESOLVER =
      of("route53resolver", "Route53/latest/APIReference/API_route53resolver_");
  static final Service S3 = of("s3", "AmazonS3/latest/API/API_");
  static final Service SAGEMAKER = of("sagemaker", "sagemaker/latest/APIReference/API_");
  static final Service SECRETS_MANAGER =
      of("secretsmanager", "secretsmanager/latest/apireference/API_");
  static final Service SECURITY_HUB = of("securityhub", "securityhub/1.0/APIReference/API_");
  static final Service SES = of("ses", "ses/latest/APIReference-V2/API_");
  static final Service SNS = of("sns", "sns/latest/api/API_");
  static final Service SQS = of("sqs", "AWSSimpleQueueService/latest/APIReference/API_");
  static final Service STEP_FUNCTIONS = of("states", "step-functions/latest/apireference/API_");
  static final Service STS = of("sts", "STS/latest/APIReference/API_");
  static final Service SYSTEMS_MANAGER = of("ssm", "systems-manager/latest/APIReference/API_");
  static final Service TRANSFER = of("transfer", "transfer/latest/APIReference/API_");
  static final Service WAF = of("wafv2", "waf/latest/APIReference/API_");

  /** Calls without an error: none is written, or an empty one. */
  static final Condition SUCCEEDED = ERROR_CODE.missing().or(ERROR_CODE.eq(""));

  /** Calls that were refused: services say {@code AccessDenied...}, EC2 the other. */
  static final Condition REFUSED =
      ERROR_CODE.startsWith("AccessDenied").or(ERROR_CODE.endsWith("UnauthorizedOperation"));

  /** The day of a version, as in 20150331v2 and 2020_05_31. */
  private static final String VERSION =
      "(?:20[0-9]{2}(?:[0-9]{4}|_[0-9]{2}_[0-9]{2})(?:v[0-9]+)?)?";

  private static Service of(String host, String manual) {
    return new Service(host + ".amazonaws.com", "https://docs.aws.amazon.com/" + manual);
  }

  /** Where a call of the service is described. */
  String page(String call) {
    return manual + call + ".html";
  }

  /** Calls of the service, whether they were answered or not. */
  Condition tried(String... eventNames) {
    return EVENT_SOURCE.eq(eventSource).and(EVENT_NAME.in(eventNames));
  }

  /** Calls of the service that were answered. */
  Condition done(String... eventNames) {
    return tried(eventNames).and(SUCCEEDED);
  }

  /** Calls of the service that were refused to the caller. */
  Condition refused(String... eventNames) {
    return tried(eventNames).and(REFUSED);
  }

  /**
   * Calls of the service that were answered, in any version of its interface: Lambda and CloudFront
   * put it behind the name, as in {@code UpdateFunctionCode20150331v2} and {@code
   * UpdateDistribution2020_05_31}, but not of all calls. Also in versions that are yet to come.
   */
  Condition doneInAnyVersion(String... calls) {
    String name = "^(?:" + String.join("|", calls) + ")" + VERSION + "$";
    return EVENT_SOURCE.eq(eventSource).and(EVENT_NAME.matches(name)).and(SUCCEEDED);
  }
}
