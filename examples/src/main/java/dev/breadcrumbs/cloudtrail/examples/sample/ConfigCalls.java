package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.CONFIG;

import java.util.List;
import java.util.Locale;

/** Calls on AWS Config: what rules there are, and what complies with them. */
final class ConfigCalls {
  private static final List<String> RULES =
      List.of(
          "cloudtrail-enabled",
          "ec2-instances-in-vpc",
          "eip-attached",
          "encrypted-volumes",
          "iam-password-policy",
          "restricted-common-ports",
          "restricted-ssh",
          "root-account-mfa-enabled",
          "s3-bucket-logging-enabled",
          "s3-bucket-public-read-prohibited",
          "s3-bucket-public-write-prohibited",
          "s3-bucket-versioning-enabled");

  private ConfigCalls() {}

  static Call evaluationStatus(Chance chance) {
    return Call.of(
        CONFIG,
        "DescribeConfigRuleEvaluationStatus",
        String.format(Locale.ROOT, "{'configRuleNames':['%s']}", chance.pick(RULES)));
  }

  static Call throttledEvaluationStatus(Chance chance) {
    return evaluationStatus(chance).failing("ThrottlingException", "Rate exceeded");
  }

  static Call complianceDetails(Chance chance) {
    return Call.of(
        CONFIG,
        "GetComplianceDetailsByConfigRule",
        String.format(Locale.ROOT, "{'configRuleName':'%s','limit':100}", chance.pick(RULES)));
  }

  static Call rules(Chance chance) {
    return Call.of(CONFIG, "DescribeConfigRules");
  }

  static Call recorders(Chance chance) {
    return Call.of(CONFIG, "DescribeConfigurationRecorders");
  }

  static Call recorderStatus(Chance chance) {
    return Call.of(CONFIG, "DescribeConfigurationRecorderStatus");
  }

  static Call resourceHistory(Chance chance) {
    return Call.of(
        CONFIG,
        "GetResourceConfigHistory",
        String.format(
            Locale.ROOT,
            "{'resourceType':'AWS::S3::Bucket','resourceId':'%s','limit':10}",
            chance.pick(Account.BUCKETS)));
  }

  static Call putEvaluations(Chance chance) {
    String compliance = chance.pick(List.of("COMPLIANT", "COMPLIANT", "NON_COMPLIANT"));
    return Call.of(
            CONFIG,
            "PutEvaluations",
            String.format(
                Locale.ROOT,
                """
                {'evaluations':[{'complianceResourceType':'AWS::S3::Bucket',
                  'complianceResourceId':'%s','complianceType':'%s',
                  'orderingTimestamp':'Jul 26, 2018 12:00:00 AM'}],
                  'resultToken':'EXAMPLE-%s','testMode':false}\
                """,
                chance.pick(Account.BUCKETS),
                compliance,
                chance.hex(8)))
        .answering("{'failedEvaluations':[]}");
  }
}
