package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Account.US_WEST_1;

import java.util.List;
import java.util.Locale;

/**
 * Roles at work: the instances of the application, the Config recorder, a function of its rules.
 */
final class RoleStory {
  static final List<String> INSTANCES =
      List.of(
          "i-0a1c8f5b2d7e46093",
          "i-0c9d3b7a5e1f82064",
          "i-0d4e6f8a0b2c13579",
          "i-0e7f9a1b3c5d24680");
  private static final String CONFIG_HOST = "config.amazonaws.com";
  private static final String RULE_FUNCTION = "frothly-bucket-rule";

  private RoleStory() {}

  static void tell(Timeline timeline) {
    for (int hour = 0; hour < 24; hour += 6) {
      for (String instance : INSTANCES) {
        runTheApplication(timeline, instance, hour);
      }
    }
    for (int hour = 0; hour < 24; hour += 3) {
      recordConfiguration(timeline, hour);
      evaluateRule(timeline, hour);
    }
  }

  private static void runTheApplication(Timeline timeline, String instance, int hour) {
    String address = "192.0.2." + (20 + INSTANCES.indexOf(instance));
    Principal role = Principals.role("ec2-app-role", instance, address, time(hour, "00:11"));
    Scene application = shift(timeline, role, hour, 6).in(US_WEST_1);
    application.repeat(6, OtherCalls::decrypt);
    application.repeat(1, chance -> Ec2Reads.all("DescribeTags"));
    application
        .using(UserAgents.SSM_AGENT)
        .repeat(5, chance -> OtherCalls.instanceInformation(instance));
  }

  private static void recordConfiguration(Timeline timeline, int hour) {
    Principal role =
        Principals.roleOfService(
            "frothly-config-role", "AWSConfig-Describe", CONFIG_HOST, time(hour, "00:05"));
    Scene recorder = shift(timeline, role, hour, 3);
    recorder.repeat(3, chance -> Ec2Reads.all("DescribeInstances"));
    recorder.repeat(4, chance -> Ec2Reads.all("DescribeSecurityGroups"));
    recorder.repeat(3, chance -> Ec2Reads.all("DescribeVolumes"));
    recorder.repeat(2, chance -> Ec2Reads.all("DescribeVpcs"));
    recorder.repeat(2, chance -> Ec2Reads.all("DescribeSubnets"));
    recorder.repeat(2, chance -> IamCalls.list("ListUsers"));
    recorder.repeat(2, S3Calls::listBuckets);
    recorder.repeat(4, chance -> S3Calls.get("GetBucketAcl", "acl", chance));
    recorder.repeat(1, S3Calls::noPolicy);
    recorder.repeat(1, S3Calls::noTags);
  }

  private static void evaluateRule(Timeline timeline, int hour) {
    Principal role =
        Principals.role("frothly-rule-role", RULE_FUNCTION, "192.0.2.77", time(hour, "00:31"));
    Scene function = shift(timeline, role, hour, 3).using(UserAgents.LAMBDA_RUNTIME).in(US_WEST_1);
    function.repeat(7, ConfigCalls::putEvaluations);
    function.repeat(3, ConfigCalls::resourceHistory);
    function.repeat(2, chance -> OtherCalls.createLogStream(RULE_FUNCTION, chance));
  }

  private static Scene shift(Timeline timeline, Principal role, int hour, int hours) {
    return timeline
        .scene(role)
        .between(
            String.format(Locale.ROOT, "%02d:01:00", hour),
            String.format(Locale.ROOT, "%02d:49:00", hour + hours - 1));
  }

  private static String time(int hour, String minuteAndSecond) {
    return String.format(Locale.ROOT, "%sT%02d:%sZ", Account.DAY, hour, minuteAndSecond);
  }
}
