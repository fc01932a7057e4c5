package dev.breadcrumbs.cloudtrail.examples.sample;

import java.util.List;

/**
 * Somebody tries the leaked access key of web_admin: first what IAM lets it do, then to start
 * instances wherever it can.
 */
final class StolenKeyStory {
  private static final String USER = "web_admin";
  private static final String ITSELF = "user web_admin";

  /** How AWS names a user that the caller left out. */
  private static final String UNNAMED = "user nullweb_admin";

  private static final List<String> BIG_INSTANCES =
      List.of("c5.4xlarge", "m5.4xlarge", "p3.2xlarge", "c4.8xlarge");
  private static final String UNAUTHORIZED = "You are not authorized to perform this operation.";

  private StolenKeyStory() {}

  static void tell(Timeline timeline) {
    Principal thief = Principals.keyUser(USER, "198.51.100.77", service -> UserAgents.KEY_BROWSER);
    Scene keyBrowser = timeline.scene(thief).between("15:02:00", "15:30:00");
    keyBrowser.repeat(2, StsCalls::callerIdentity);
    keyBrowser.repeat(6, chance -> Ec2Reads.all("DescribeRegions"));
    keyBrowser.repeat(4, chance -> Ec2Reads.all("DescribeAvailabilityZones"));
    tryIam(keyBrowser);
    lookAround(keyBrowser);
    startInstances(keyBrowser.using(UserAgents.SCRIPT).between("15:31:00", "18:10:00"));
  }

  private static void tryIam(Scene thief) {
    thief.once("15:04:11", denied(IamCalls.ofUser("GetUser", USER), ITSELF));
    thief.once("15:04:39", denied(IamCalls.ofUser("ListAccessKeys", USER), ITSELF));
    thief.once("15:05:20", denied(IamCalls.list("CreateAccessKey"), UNNAMED));
    thief.once(
        "15:05:52", denied(IamCalls.ofUser("CreateUser", "web_support"), "user web_support"));
    thief.once(
        "15:06:30",
        denied(IamCalls.ofUser("ListAccessKeys", "splunk_access"), "user splunk_access"));
    thief.once("15:07:08", denied(IamCalls.ofUser("DeleteAccessKey", USER), ITSELF));
    thief.once(
        "15:08:25",
        S3Calls.onBucket("GetBucketPolicy", "policy", Account.WEB_BUCKET)
            .failing("AccessDenied", "Access Denied"));
  }

  private static Call denied(Call call, String resource) {
    return IamCalls.denied(call, USER, resource);
  }

  private static void lookAround(Scene thief) {
    List<String> reads =
        List.of(
            "DescribeInstances",
            "DescribeSecurityGroups",
            "DescribeKeyPairs",
            "DescribeImages",
            "DescribeAccountAttributes",
            "DescribeVpcs");
    thief.repeat(45, chance -> unauthorized(Ec2Reads.all(chance.pick(reads)), UNAUTHORIZED));
  }

  private static void startInstances(Scene script) {
    script.repeat(
        96,
        chance ->
            unauthorized(
                attempt("frothly-web", chance),
                UNAUTHORIZED
                    + " Encoded authorization failure message: EXAMPLE-"
                    + chance.alphanumeric(24)));
    script.repeat(
        63,
        chance ->
            attempt("frothly-web", chance)
                .failing(
                    "Client.InstanceLimitExceeded",
                    "You have requested more instances (1) than your current instance limit of 0"
                        + " allows for the specified instance type."));
    script.repeat(
        19,
        chance ->
            attempt("frothly-web", chance)
                .failing(
                    "Client.InvalidParameterCombination",
                    "The specified instance type can only be used in a VPC."));
    script.repeat(
        8,
        chance ->
            attempt("frothly", chance)
                .failing(
                    "Client.InvalidKeyPair.NotFound", "The key pair 'frothly' does not exist"));
  }

  private static Call attempt(String keyName, Chance chance) {
    return Ec2Writes.runInstances("ami-" + chance.hex(8), keyName, chance.pick(BIG_INSTANCES));
  }

  private static Call unauthorized(Call call, String message) {
    return call.failing("Client.UnauthorizedOperation", message);
  }
}
