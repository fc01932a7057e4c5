package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.ELASTIC_LOAD_BALANCING;
import static dev.breadcrumbs.cloudtrail.examples.sample.Service.MONITORING;

import java.util.Map;
import java.util.TreeMap;

/** What the console asks by itself while somebody looks around in it. */
final class ConsoleBrowsing {
  private static final Map<String, Integer> EC2_READS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("DescribeInstances", 13),
              Map.entry("DescribeInstanceStatus", 11),
              Map.entry("DescribeVolumes", 5),
              Map.entry("DescribeSecurityGroups", 6),
              Map.entry("DescribeKeyPairs", 4),
              Map.entry("DescribeAddresses", 4),
              Map.entry("DescribeAvailabilityZones", 3),
              Map.entry("DescribeAccountAttributes", 4),
              Map.entry("DescribeTags", 3),
              Map.entry("DescribeVpcs", 3)));

  private ConsoleBrowsing() {}

  static void browse(Scene session) {
    EC2_READS.forEach((name, count) -> session.repeat(count, chance -> Ec2Reads.all(name)));
    session.repeat(
        2, chance -> Call.of(ELASTIC_LOAD_BALANCING, "DescribeLoadBalancers", "{'pageSize':400}"));
    session.repeat(3, chance -> Call.of(MONITORING, "DescribeAlarms", "{'maxRecords':100}"));
    browseBuckets(session);
    session.repeat(2, chance -> IamCalls.list("ListUsers"));
    session.repeat(3, chance -> IamCalls.ofAnyUser("ListAccessKeys", chance));
  }

  private static void browseBuckets(Scene session) {
    session.repeat(4, S3Calls::listBuckets);
    session.repeat(3, chance -> S3Calls.get("GetBucketAcl", "acl", chance));
    session.repeat(3, chance -> S3Calls.get("GetBucketLocation", "location", chance));
    session.repeat(2, S3Calls::noReplication);
    session.repeat(2, S3Calls::noPolicy);
    session.repeat(1, S3Calls::noTags);
    session.repeat(1, S3Calls::noEncryption);
    session.repeat(1, S3Calls::noLifecycle);
    session.repeat(1, IamCalls::missingLoginProfile);
  }
}
