package dev.breadcrumbs.cloudtrail.examples.sample;

/** The user agents that appear in the sample. */
final class UserAgents {
  static final String BROWSER =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/67.0.3396.99 Safari/537.36";
  static final String COMMAND_LINE = "aws-cli/1.15.57 Python/3.6.5 Darwin/17.7.0 botocore/1.10.56";
  static final String JAVA_SDK =
      "aws-sdk-java/1.11.297 Linux/4.14.47-56.37.amzn1.x86_64"
          + " OpenJDK_64-Bit_Server_VM/25.171-b10 java/1.8.0_171";
  static final String SSM_AGENT =
      "aws-sdk-go/1.13.9 (go1.9.4; linux; amd64) amazon-ssm-agent/2.2.619.0";
  static final String LAMBDA_RUNTIME =
      "Boto3/1.7.30 Python/3.6.1 Linux/4.14.42-52.37.amzn1.x86_64 exec-env/AWS_Lambda_python3.6"
          + " Botocore/1.10.30";
  static final String SCRIPT = "Boto3/1.7.62 Python/2.7.15rc1 Linux/4.15.0-23-generic";
  static final String KEY_BROWSER = "ElasticWolf/5.1.6";

  private UserAgents() {}

  /** The web console, which names itself differently in each service. */
  static String console(Service service) {
    return switch (service) {
      case EC2 -> "console.ec2.amazonaws.com";
      case S3 ->
          "[S3Console/0.4, aws-internal/3 aws-sdk-java/1.11.347"
              + " Linux/4.9.93-0.1.ac.178.67.327.metal1.x86_64]";
      case IAM, STS, KMS -> "console.amazonaws.com";
      case ELASTIC_LOAD_BALANCING -> "console.elasticloadbalancing.amazonaws.com";
      case SIGNIN -> BROWSER;
      case CLOUDTRAIL, CONFIG, DYNAMODB, LAMBDA, LOGS, MONITORING, SNS, SQS, SSM ->
          "signin.amazonaws.com";
    };
  }

  /** The monitoring collector, which mixes two generations of the Python SDK. */
  static String collector(Service service) {
    return switch (service) {
      case EC2, S3, IAM, SQS, MONITORING, ELASTIC_LOAD_BALANCING ->
          "Boto/2.48.0 Python/2.7.14 Linux/3.10.0-862.3.2.el7.x86_64";
      case CLOUDTRAIL, CONFIG, DYNAMODB, KMS, LAMBDA, LOGS, SIGNIN, SNS, SSM, STS ->
          "Boto3/1.4.7 Python/2.7.14 Linux/3.10.0-862.3.2.el7.x86_64 Botocore/1.7.48";
    };
  }
}
