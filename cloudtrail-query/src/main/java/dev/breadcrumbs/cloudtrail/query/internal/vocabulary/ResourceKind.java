package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.anyOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.calls;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.callsOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.first;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.ofService;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.path;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.LastSegment;
import java.util.List;

/**
 * A kind of things that calls are about: which calls, and where they have the thing's name and its
 * identifier.
 */
record ResourceKind(String category, Clause fits, Expression name, Expression id) {
  static final ResourceKind INSTANCE =
      sameNameAndId(
          "instance",
          callsOf("ec2", "Instances$|Instance(Attribute|Status|Types?)$"),
          "requestParameters.instancesSet.items{}.instanceId",
          "responseElements.instancesSet.items{}.instanceId",
          "requestParameters.instanceId");

  /** Where two fit a call, the first holds: a policy of a user's is a matter of the user. */
  static final List<ResourceKind> ALL =
      List.of(
          sameNameAndId(
              "access key",
              callsOf("iam", "AccessKey"),
              "responseElements.accessKey.accessKeyId",
              "requestParameters.accessKeyId"),
          new ResourceKind(
              "user",
              callsOf("iam", "User|LoginProfile|MFADevice"),
              first("requestParameters.userName", "responseElements.user.userName"),
              path("responseElements.user.userId")),
          role(),
          new ResourceKind(
              "group",
              callsOf("iam", "Group"),
              first("requestParameters.groupName", "responseElements.group.groupName"),
              path("responseElements.group.groupId")),
          policy(),
          sameNameAndId("bucket", ofService("s3"), "requestParameters.bucketName"),
          INSTANCE,
          new ResourceKind(
              "security group",
              callsOf("ec2", "SecurityGroup"),
              first(
                  "requestParameters.groupName",
                  "requestParameters.groupId",
                  "responseElements.groupId"),
              first("requestParameters.groupId", "responseElements.groupId")),
          new ResourceKind(
              "key pair",
              callsOf("ec2", "KeyPair"),
              first("requestParameters.keyName", "responseElements.keyName"),
              first("responseElements.keyPairId", "requestParameters.keyPairId")),
          sameNameAndId(
              "network acl",
              callsOf("ec2", "NetworkAcl"),
              "requestParameters.networkAclId",
              "responseElements.networkAcl.networkAclId"),
          ofEc2("volume", "Volume(Attribute)?$", "volumeId"),
          ofEc2("snapshot", "Snapshot(Attribute)?$", "snapshotId"),
          ofEc2("image", "Image(Attribute)?$", "imageId"),
          nested("vpc", "Vpc(Attribute)?$", "vpcId"),
          nested("subnet", "Subnet(Attribute)?$", "subnetId"));

  private static ResourceKind role() {
    return new ResourceKind(
        "role",
        anyOf(callsOf("iam", "Role"), calls("AssumeRole", "AssumeRoleWithSAML")),
        first(
            path("requestParameters.roleName"), new LastSegment(path("requestParameters.roleArn"))),
        first("responseElements.role.roleId", "requestParameters.roleArn"));
  }

  private static ResourceKind policy() {
    return new ResourceKind(
        "policy",
        callsOf("iam", "Polic(y|ies)"),
        first(
            path("requestParameters.policyName"),
            new LastSegment(path("requestParameters.policyArn"))),
        first("responseElements.policy.policyId", "requestParameters.policyArn"));
  }

  private static ResourceKind ofEc2(String category, String names, String id) {
    return sameNameAndId(
        category, callsOf("ec2", names), "requestParameters." + id, "responseElements." + id);
  }

  /** What is made comes back as an object of its own. */
  private static ResourceKind nested(String category, String names, String id) {
    return sameNameAndId(
        category,
        callsOf("ec2", names),
        "requestParameters." + id,
        "responseElements." + category + "." + id);
  }

  private static ResourceKind sameNameAndId(String category, Clause fits, String... paths) {
    return new ResourceKind(category, fits, first(paths), first(paths));
  }
}
