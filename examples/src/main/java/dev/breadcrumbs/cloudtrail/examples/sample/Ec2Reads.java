package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.EC2;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Describe calls of EC2, each with the empty sets that EC2 records for "all". */
final class Ec2Reads {
  private static final Map<String, List<String>> SETS =
      Map.ofEntries(
          Map.entry("DescribeAccountAttributes", List.of("accountAttributeNameSet")),
          Map.entry("DescribeAddresses", List.of("publicIpsSet", "allocationIdsSet")),
          Map.entry("DescribeAvailabilityZones", List.of("availabilityZoneSet")),
          Map.entry("DescribeImages", List.of("executableBySet", "imagesSet", "ownersSet")),
          Map.entry("DescribeInstances", List.of("instancesSet")),
          Map.entry("DescribeInstanceStatus", List.of("instancesSet")),
          Map.entry("DescribeKeyPairs", List.of("keySet")),
          Map.entry("DescribeNetworkAcls", List.of("networkAclIdSet")),
          Map.entry("DescribeRegions", List.of("regionSet")),
          Map.entry("DescribeReservedInstances", List.of("reservedInstancesSet")),
          Map.entry("DescribeSecurityGroups", List.of("securityGroupSet", "securityGroupIdSet")),
          Map.entry("DescribeSnapshots", List.of("snapshotSet", "ownersSet", "sharedUsersSet")),
          Map.entry("DescribeSubnets", List.of("subnetSet")),
          Map.entry("DescribeTags", List.of()),
          Map.entry("DescribeVolumes", List.of("volumeSet")),
          Map.entry("DescribeVpcs", List.of("vpcSet")));

  private Ec2Reads() {}

  /**
   * A call that asks for all there is.
   *
   * @throws IllegalArgumentException if EC2 has no such call here
   */
  static Call all(String eventName) {
    List<String> sets = SETS.get(eventName);
    if (sets == null) {
      throw new IllegalArgumentException("no EC2 read named " + eventName);
    }
    StringBuilder request = new StringBuilder("{");
    for (String set : sets) {
      request.append("'").append(set).append("':{},");
    }
    return Call.of(EC2, eventName, request.append("'filterSet':{}}").toString());
  }

  static Call keyPair(String keyName) {
    return Call.of(
        EC2,
        "DescribeKeyPairs",
        String.format(
            Locale.ROOT, "{'keySet':{'items':[{'keyName':'%s'}]},'filterSet':{}}", keyName));
  }
}
