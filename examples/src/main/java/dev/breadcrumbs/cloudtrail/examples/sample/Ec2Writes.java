package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.EC2;

import java.util.Locale;

/** Calls that change EC2: instances, key pairs, security groups. */
final class Ec2Writes {
  static final String WEB_GROUP = "sg-0e2a4c6b8d1f3a5c7";

  private Ec2Writes() {}

  static Call runInstances(String imageId, String keyName, String instanceType) {
    return Call.of(
        EC2,
        "RunInstances",
        String.format(
            Locale.ROOT,
            """
            {'instancesSet':{'items':[{'imageId':'%s','minCount':1,'maxCount':1,'keyName':'%s'}]},
              'groupSet':{'items':[{'groupId':'%s'}]},'instanceType':'%s','blockDeviceMapping':{},
              'monitoring':{'enabled':false},'disableApiTermination':false,'ebsOptimized':false}\
            """,
            imageId,
            keyName,
            WEB_GROUP,
            instanceType));
  }

  static Call startedInstance(String keyName, Chance chance) {
    String imageId = "ami-" + chance.hex(8);
    return runInstances(imageId, keyName, "t2.micro")
        .answering(
            String.format(
                Locale.ROOT,
                """
                {'requestId':'','reservationId':'r-0%s','ownerId':'%s','groupSet':{},
                  'instancesSet':{'items':[{'instanceId':'i-0%s','imageId':'%s',
                  'instanceState':{'code':0,'name':'pending'},'keyName':'%s','amiLaunchIndex':0,
                  'productCodes':{},'instanceType':'t2.micro','launchTime':0,
                  'placement':{'availabilityZone':'us-west-1b','tenancy':'default'},
                  'monitoring':{'state':'disabled'},'vpcId':'vpc-0a1b2c3d4e5f60718',
                  'subnetId':'subnet-0f9e8d7c6b5a40312','privateIpAddress':'192.0.2.%d',
                  'groupSet':{'items':[{'groupId':'%s','groupName':'frothly-web'}]},
                  'architecture':'x86_64','rootDeviceType':'ebs','virtualizationType':'hvm',
                  'hypervisor':'xen','sourceDestCheck':true,'ebsOptimized':false}]}}\
                """,
                chance.hex(16),
                Account.ID,
                chance.hex(16),
                imageId,
                keyName,
                10 + chance.below(200),
                WEB_GROUP));
  }

  static Call createKeyPair(String keyName, Chance chance) {
    String fingerprint = chance.hex(40).replaceAll("(..)(?!$)", "$1:");
    return Call.of(EC2, "CreateKeyPair", String.format(Locale.ROOT, "{'keyName':'%s'}", keyName))
        .answering(
            String.format(
                Locale.ROOT,
                """
                {'requestId':'','keyName':'%s','keyFingerprint':'%s',
                  'keyPairId':'key-0%s','keyMaterial':'<sensitiveDataRemoved>'}\
                """,
                keyName,
                fingerprint,
                chance.hex(16)));
  }

  static Call createSecurityGroup(String groupName) {
    return Call.of(
            EC2,
            "CreateSecurityGroup",
            String.format(
                Locale.ROOT,
                "{'groupName':'%s','groupDescription':'web tier','vpcId':'vpc-0a1b2c3d4e5f60718'}",
                groupName))
        .answering(
            String.format(
                Locale.ROOT, "{'requestId':'','_return':true,'groupId':'%s'}", WEB_GROUP));
  }

  static Call openPort(int port, String cidr) {
    return Call.of(
            EC2,
            "AuthorizeSecurityGroupIngress",
            String.format(
                Locale.ROOT,
                """
                {'groupId':'%s','ipPermissions':{'items':[{'ipProtocol':'tcp','fromPort':%d,
                  'toPort':%d,'groups':{},'ipRanges':{'items':[{'cidrIp':'%s'}]},
                  'ipv6Ranges':{},'prefixListIds':{}}]}}\
                """,
                WEB_GROUP,
                port,
                port,
                cidr))
        .answering("{'requestId':'','_return':true}");
  }

  static Call stopInstance(String instanceId) {
    return Call.of(
            EC2,
            "StopInstances",
            String.format(
                Locale.ROOT,
                "{'instancesSet':{'items':[{'instanceId':'%s'}]},'force':false}",
                instanceId))
        .answering(
            String.format(
                Locale.ROOT,
                """
                {'requestId':'','instancesSet':{'items':[{'instanceId':'%s',
                  'currentState':{'code':64,'name':'stopping'},
                  'previousState':{'code':16,'name':'running'}}]}}\
                """,
                instanceId));
  }

  static Call nameInstance(String instanceId, String name) {
    return Call.of(
            EC2,
            "CreateTags",
            String.format(
                Locale.ROOT,
                """
                {'resourcesSet':{'items':[{'resourceId':'%s'}]},
                  'tagSet':{'items':[{'key':'Name','value':'%s'}]}}\
                """,
                instanceId,
                name))
        .answering("{'requestId':'','_return':true}");
  }
}
