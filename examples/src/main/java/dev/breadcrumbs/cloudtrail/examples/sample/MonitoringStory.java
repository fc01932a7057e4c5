package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.ELASTIC_LOAD_BALANCING;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.LAMBDA;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.MONITORING;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.SNS;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.SQS;

import java.util.Map;
import java.util.TreeMap;

/** The user splunk_access, a collector that polls the account all day; AWS Config most of all. */
final class MonitoringStory {
  private static final Map<String, Integer> EC2_READS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("DescribeInstances", 120),
              Map.entry("DescribeSecurityGroups", 72),
              Map.entry("DescribeVolumes", 61),
              Map.entry("DescribeAddresses", 46),
              Map.entry("DescribeKeyPairs", 41),
              Map.entry("DescribeNetworkAcls", 38),
              Map.entry("DescribeSubnets", 36),
              Map.entry("DescribeVpcs", 35),
              Map.entry("DescribeSnapshots", 29),
              Map.entry("DescribeReservedInstances", 26),
              Map.entry("DescribeRegions", 24),
              Map.entry("DescribeImages", 22)));

  private MonitoringStory() {}

  static void tell(Timeline timeline) {
    Scene collector =
        timeline.scene(Principals.keyUser("splunk_access", "203.0.113.25", UserAgents::collector));
    pollConfig(collector);
    EC2_READS.forEach((name, count) -> collector.repeat(count, chance -> Ec2Reads.all(name)));
    pollOtherServices(collector);
    pollUsers(collector);
    pollBuckets(collector);
  }

  private static void pollConfig(Scene collector) {
    collector.repeat(640, ConfigCalls::evaluationStatus);
    collector.repeat(58, ConfigCalls::throttledEvaluationStatus);
    collector.repeat(318, ConfigCalls::complianceDetails);
    collector.repeat(214, ConfigCalls::rules);
    collector.repeat(96, ConfigCalls::recorders);
    collector.repeat(64, ConfigCalls::recorderStatus);
  }

  private static void pollOtherServices(Scene collector) {
    collector.repeat(48, OtherCalls::trails);
    collector.repeat(47, OtherCalls::trailStatus);
    collector.repeat(34, OtherCalls::lookupEvents);
    collector.repeat(52, chance -> Call.of(MONITORING, "DescribeAlarms", "{'maxRecords':100}"));
    collector.repeat(28, chance -> Call.of(ELASTIC_LOAD_BALANCING, "DescribeLoadBalancers"));
    collector.repeat(27, chance -> Call.of(LAMBDA, "ListFunctions20150331"));
    collector.repeat(23, chance -> Call.of(SQS, "ListQueues", "{'queueNamePrefix':''}"));
    collector.repeat(19, chance -> Call.of(SNS, "ListTopics"));
    collector.repeat(15, chance -> Call.of(SNS, "ListSubscriptions"));
    collector.repeat(12, StsCalls::callerIdentity);
  }

  private static void pollUsers(Scene collector) {
    collector.repeat(22, chance -> IamCalls.list("ListUsers"));
    collector.repeat(31, chance -> IamCalls.ofAnyUser("ListAccessKeys", chance));
    collector.repeat(18, chance -> IamCalls.ofAnyUser("GetUser", chance));
    collector.repeat(9, chance -> IamCalls.list("GetAccountSummary"));
    collector.repeat(5, IamCalls::missingPasswordPolicy);
    collector.repeat(4, IamCalls::missingLoginProfile);
  }

  private static void pollBuckets(Scene collector) {
    collector.repeat(42, S3Calls::listBuckets);
    collector.repeat(30, chance -> S3Calls.get("GetBucketAcl", "acl", chance));
    collector.repeat(28, chance -> S3Calls.get("GetBucketLocation", "location", chance));
    collector.repeat(25, chance -> S3Calls.get("GetBucketLogging", "logging", chance));
    collector.repeat(17, S3Calls::noReplication);
    collector.repeat(14, S3Calls::noPolicy);
    collector.repeat(12, S3Calls::noTags);
    collector.repeat(11, S3Calls::noEncryption);
    collector.repeat(9, S3Calls::noLifecycle);
  }
}
