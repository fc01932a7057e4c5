package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Account.US_WEST_1;
import static dev.breadcrumbs.cloudtrail.examples.sample.Account.WEB_BUCKET;
import static dev.breadcrumbs.cloudtrail.examples.sample.BucketAcl.ALL_USERS;
import static dev.breadcrumbs.cloudtrail.examples.sample.BucketAcl.LOG_DELIVERY;

/**
 * The user bstoll signs in at the console four times, never with a second factor: opens a bucket to
 * the world by mistake and closes it, opens a port, adds a user, and makes a key pair.
 */
final class ConsoleStory {
  private static final String USER = "bstoll";
  private static final String ADDRESS = "203.0.113.42";
  private static final String WEB_KEY = "frothly-web";
  private static final String WEB_INSTANCE = "i-0b22a22eec53b9321";

  private ConsoleStory() {}

  static void tell(Timeline timeline) {
    openTheBucket(session(timeline, "13:26:41", "15:30:00"));
    startTheWebTier(session(timeline, "16:02:17", "18:40:00"), timeline.chance());
    addADeployUser(session(timeline, "19:48:09", "20:55:00"), timeline.chance());
    makeAKeyPair(session(timeline, "21:01:33", "22:30:00"), timeline.chance());
  }

  private static Scene session(Timeline timeline, String from, String to) {
    Call login =
        Call.of(Service.SIGNIN, "ConsoleLogin")
            .answering("{'ConsoleLogin':'Success'}")
            .adding(
                """
                {'LoginTo':'https://console.aws.amazon.com/console/home?state=hashArgs%23',
                  'MobileVersion':'No','MFAUsed':'No'}""");
    timeline.scene(Principals.signingIn(USER, ADDRESS)).once(from, login);
    Principal user = Principals.consoleUser(USER, ADDRESS, Timeline.at(from).toString());
    Scene session = timeline.scene(user).in(US_WEST_1).between(from, to);
    ConsoleBrowsing.browse(session);
    return session;
  }

  private static void openTheBucket(Scene console) {
    console.once("13:35:02", BucketAcl.withGroup(WEB_BUCKET, LOG_DELIVERY, "WRITE", "READ_ACP"));
    console.once("13:57:46", BucketAcl.withGroup(WEB_BUCKET, ALL_USERS, "READ", "WRITE"));
    console.once("14:41:19", BucketAcl.ownerOnly(WEB_BUCKET));
    console.once("14:52:30", BucketAcl.withGroup(WEB_BUCKET, LOG_DELIVERY, "WRITE"));
  }

  private static void startTheWebTier(Scene console, Chance chance) {
    console.once("16:10:05", Ec2Writes.createSecurityGroup("frothly-web"));
    console.once("16:11:48", Ec2Writes.openPort(443, "0.0.0.0/0"));
    console.once("16:12:20", Ec2Writes.openPort(22, "203.0.113.0/24"));
    console.once("16:19:54", Ec2Writes.openPort(22, "0.0.0.0/0"));
    console.once(
        "16:20:31",
        Ec2Writes.openPort(443, "0.0.0.0/0")
            .failing(
                "Client.InvalidPermission.Duplicate",
                "the specified rule \"peer: 0.0.0.0/0, TCP, from port: 443, to port: 443, ALLOW\""
                    + " already exists"));
    console.once("16:24:12", Ec2Writes.startedInstance(WEB_KEY, chance));
    console.once("16:24:55", Ec2Writes.startedInstance(WEB_KEY, chance));
    console.once("16:31:07", Ec2Writes.nameInstance(WEB_INSTANCE, "frothly-web-1"));
    console.once("17:48:26", Ec2Writes.startedInstance(WEB_KEY, chance));
    console.once("18:03:39", Ec2Writes.stopInstance(WEB_INSTANCE));
  }

  private static void addADeployUser(Scene console, Chance chance) {
    console.once("20:02:11", IamCalls.createUser("frothly_deploy", chance));
    console.once("20:02:58", IamCalls.addUserToGroup("frothly_deploy", "deployers"));
    console.once("20:03:40", IamCalls.createAccessKey("frothly_deploy", chance));
    console.once("20:21:16", S3Calls.createBucket("frothlywebdeploy"));
    console.once(
        "20:23:02", S3Calls.putReadPolicy("frothlywebdeploy", Account.userArn("frothly_deploy")));
  }

  private static void makeAKeyPair(Scene console, Chance chance) {
    console.once("21:08:28", Ec2Writes.createKeyPair("BOTS", chance));
    console.once("21:12:05", Ec2Writes.startedInstance("BOTS", chance));
    console.once("21:40:44", Ec2Writes.startedInstance("BOTS", chance));
  }
}
