package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.EC2;

/** Calls that change EC2: instances, key pairs, security groups. */
final class Ec2Writes {
  static final String WEB_GROUP = "sg-0e2a4c6b8d1f3a5c7";

  private Ec2Writes() {}

  static Call runInstances(String imageId, String keyName, String instanceType) {
    return Call.of(
        EC2,
        "RunInstances",
        """
        {'instancesSet':{'items':[{'imageId':'%s','minCount':1,'maxCount':1,'keyName':'%s'}]},
          'groupSet':{'items':[{'groupId':'%s'}]},'instanceType':'%s','blockDeviceMapping':{},
          'monitoring':{'enabled':false},'disableApiTermination':false,'ebsOptimized':false}"""
            .formatted(imageId, keyName, WEB_GROUP, instanceType));
  }

  static Call startedInstance(String keyName, Chance chance) {
    String imageId = "ami-" + chance.hex(8);
    return runInstances(imageId, keyName, "t2.micro")
        .answering(
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
              'hypervisor':'xen','sourceDestCheck':true,'ebsOptimized':false}]}}"""
                .formatted(
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
    return Call.of(EC2, "CreateKeyPair", "{'keyName':'%s'}".formatted(keyName))
        .answering(
            """
            {'requestId':'','keyName':'%s','keyFingerprint':'%s',
              'keyPairId':'key-0%s','keyMaterial':'<sensitiveDataRemoved>'}"""
                .formatted(keyName, fingerprint, chance.hex(16)));
  }

  static Call createSecurityGroup(String groupName) {
    return Call.of(
            EC2,
            "CreateSecurityGroup",
            "{'groupName':'%s','groupDescription':'web tier','vpcId':'vpc-0a1b2c3d4e5f60718'}"
                .formatted(groupName))
        .answering("{'requestId':'','_return':true,'groupId':'%s'}".formatted(WEB_GROUP));
  }

  static Call openPort(int port, String cidr) {
    return Call.of(
            EC2,
            "AuthorizeSecurityGroupIngress",
            """
            {'groupId':'%s','ipPermissions':{'items':[{'ipProtocol':'tcp','fromPort':%d,
              'toPort':%d,'groups':{},'ipRanges':{'items':[{'cidrIp':'%s'}]},
              'ipv6Ranges':{},'prefixListIds':{}}]}}"""
                .formatted(WEB_GROUP, port, port, cidr))
        .answering("{'requestId':'','_return':true}");
  }

  static Call stopInstance(String instanceId) {
    return Call.of(
            EC2,
            "StopInstances",
            "{'instancesSet':{'items':[{'instanceId':'%s'}]},'force':false}".formatted(instanceId))
        .answering(
            """
            {'requestId':'','instancesSet':{'items':[{'instanceId':'%s',
              'currentState':{'code':64,'name':'stopping'},
              'previousState':{'code':16,'name':'running'}}]}}"""
                .formatted(instanceId));
  }

  static Call nameInstance(String instanceId, String name) {
    return Call.of(
            EC2,
            "CreateTags",
            """
            {'resourcesSet':{'items':[{'resourceId':'%s'}]},
              'tagSet':{'items':[{'key':'Name','value':'%s'}]}}"""
                .formatted(instanceId, name))
        .answering("{'requestId':'','_return':true}");
  }
}
