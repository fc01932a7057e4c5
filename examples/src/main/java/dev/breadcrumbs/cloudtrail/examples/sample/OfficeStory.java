package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Account.US_WEST_1;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.DYNAMODB;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.MONITORING;

/** Two colleagues at ordinary work: btun at a console opened the day before, klagerfield by key. */
final class OfficeStory {
  private static final String AUDITOR = "frothly-auditor";

  private OfficeStory() {}

  static void tell(Timeline timeline) {
    Principal btun = Principals.consoleUser("btun", "203.0.113.17", "2018-07-25T22:14:52Z");
    lookAtInstances(timeline.scene(btun).in(US_WEST_1).between("00:10:00", "04:40:00"));
    Principal klagerfield =
        Principals.keyUser("klagerfield", "203.0.113.61", service -> UserAgents.COMMAND_LINE);
    audit(timeline.scene(klagerfield).in(US_WEST_1).between("17:05:00", "17:55:00"));
    Principal auditor =
        Principals.role(AUDITOR, "klagerfield", "203.0.113.61", "2018-07-26T17:20:04Z");
    timeline
        .scene(auditor)
        .using(UserAgents.COMMAND_LINE)
        .between("17:21:00", "17:50:00")
        .repeat(12, OtherCalls::lookupEvents);
  }

  private static void lookAtInstances(Scene btun) {
    btun.repeat(16, chance -> Ec2Reads.all("DescribeInstances"));
    btun.repeat(12, chance -> Ec2Reads.all("DescribeInstanceStatus"));
    btun.repeat(9, chance -> Ec2Reads.all("DescribeVolumes"));
    btun.repeat(8, chance -> Call.of(MONITORING, "DescribeAlarms", "{'maxRecords':100}"));
    btun.repeat(6, chance -> Call.of(DYNAMODB, "ListTables"));
    btun.repeat(5, chance -> Call.of(DYNAMODB, "DescribeTable", "{'tableName':'frothly-orders'}"));
    btun.repeat(4, S3Calls::listBuckets);
  }

  private static void audit(Scene klagerfield) {
    klagerfield.repeat(1, StsCalls::callerIdentity);
    klagerfield.once(
        "17:20:04", StsCalls.assumeRole(AUDITOR, "klagerfield", klagerfield.timeline().chance()));
    klagerfield.repeat(6, chance -> IamCalls.list("ListUsers"));
    klagerfield.repeat(10, chance -> IamCalls.ofAnyUser("ListAccessKeys", chance));
    klagerfield.repeat(8, chance -> IamCalls.ofAnyUser("GetUser", chance));
    klagerfield.repeat(7, OtherCalls::trails);
    klagerfield.repeat(7, chance -> S3Calls.get("GetBucketAcl", "acl", chance));
  }
}
