package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.KMS;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.LOGS;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.SSM;

import java.util.Locale;

/** Calls on the services that the stories only touch. */
final class OtherCalls {
  private static final String KEY_ARN =
      "arn:aws:kms:us-west-1:" + Account.ID + ":key/11111111-2222-3333-4444-555555555555";
  private static final String TRAIL_ARN =
      "arn:aws:cloudtrail:us-west-1:" + Account.ID + ":trail/frothly-trail";

  private OtherCalls() {}

  static Call trails(Chance chance) {
    return Call.of(
        Service.CLOUDTRAIL, "DescribeTrails", "{'trailNameList':[],'includeShadowTrails':true}");
  }

  static Call trailStatus(Chance chance) {
    return Call.of(
        Service.CLOUDTRAIL,
        "GetTrailStatus",
        String.format(Locale.ROOT, "{'name':'%s'}", TRAIL_ARN));
  }

  static Call lookupEvents(Chance chance) {
    return Call.of(Service.CLOUDTRAIL, "LookupEvents", "{'maxResults':50}");
  }

  static Call decrypt(Chance chance) {
    return Call.of(
            KMS,
            "Decrypt",
            String.format(
                Locale.ROOT,
                "{'encryptionContext':{'PARAMETER_ARN':'arn:aws:ssm:us-west-1:%s:parameter/app/db'}}",
                Account.ID))
        .on(KEY_ARN, "AWS::KMS::Key");
  }

  static Call generateDataKey(Chance chance) {
    return Call.of(
            KMS,
            "GenerateDataKey",
            String.format(
                Locale.ROOT,
                """
                {'keyId':'%s','keySpec':'AES_256',
                  'encryptionContext':{'aws:cloudtrail:arn':'%s'}}\
                """,
                KEY_ARN,
                TRAIL_ARN))
        .on(KEY_ARN, "AWS::KMS::Key");
  }

  static Call instanceInformation(String instanceId) {
    return Call.of(
        SSM,
        "UpdateInstanceInformation",
        String.format(
            Locale.ROOT,
            """
            {'instanceId':'%s','agentName':'amazon-ssm-agent','agentVersion':'2.2.619.0',
              'agentStatus':'Active','platformType':'Linux','platformName':'Amazon Linux AMI',
              'platformVersion':'2018.03'}\
            """,
            instanceId));
  }

  static Call createLogStream(String functionName, Chance chance) {
    return Call.of(
        LOGS,
        "CreateLogStream",
        String.format(
            Locale.ROOT,
            "{'logGroupName':'/aws/lambda/%s','logStreamName':'2018/07/26/[$LATEST]%s'}",
            functionName,
            chance.hex(32)));
  }
}
