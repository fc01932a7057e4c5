package dev.breadcrumbs.cloudtrail.rules.internal.story;

import static dev.breadcrumbs.cloudtrail.rules.internal.story.Opening.answered;
import static dev.breadcrumbs.cloudtrail.rules.internal.story.Opening.forGood;
import static dev.breadcrumbs.cloudtrail.rules.internal.story.Opening.of;
import static dev.breadcrumbs.cloudtrail.rules.internal.story.Opening.parameter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that open something: users, keys, grants, shares, ways in. */
final class Openings {
  private static final List<Opening> IDENTITY =
      List.of(
          of("user", "CreateUser", "DeleteUser", "userName"),
          of("role", "CreateRole", "DeleteRole", "roleName"),
          of("group", "CreateGroup", "DeleteGroup", "groupName"),
          of("password", "CreateLoginProfile", "DeleteLoginProfile", "userName"),
          forGood("password changed", "UpdateLoginProfile", "userName"),
          forGood("trust policy changed", "UpdateAssumeRolePolicy", "roleName"),
          answered(
              "access key",
              "CreateAccessKey",
              "accessKey.accessKeyId",
              "DeleteAccessKey",
              "accessKeyId"),
          of("policy attached", "AttachUserPolicy", "DetachUserPolicy", "userName", "policyArn"),
          of("policy attached", "AttachRolePolicy", "DetachRolePolicy", "roleName", "policyArn"),
          of("policy attached", "AttachGroupPolicy", "DetachGroupPolicy", "groupName", "policyArn"),
          of("inline policy", "PutUserPolicy", "DeleteUserPolicy", "userName", "policyName"),
          of("inline policy", "PutRolePolicy", "DeleteRolePolicy", "roleName", "policyName"),
          of("inline policy", "PutGroupPolicy", "DeleteGroupPolicy", "groupName", "policyName"),
          of("member of group", "AddUserToGroup", "RemoveUserFromGroup", "userName", "groupName"),
          answered("policy", "CreatePolicy", "policy.arn", "DeletePolicy", "policyArn"),
          of("MFA device off", "DeactivateMFADevice", "EnableMFADevice", "userName"),
          answered(
              "trust anchor",
              "CreateTrustAnchor",
              "trustAnchor.trustAnchorId",
              "DeleteTrustAnchor",
              "trustAnchorId"),
          answered(
              "Roles Anywhere profile",
              "CreateProfile",
              "profile.profileId",
              "DeleteProfile",
              "profileId"),
          answered(
              "SAML provider",
              "CreateSAMLProvider",
              "sAMLProviderArn",
              "DeleteSAMLProvider",
              "sAMLProviderArn"),
          answered("key grant", "CreateGrant", "grantId", "RevokeGrant", "grantId"),
          forGood("key policy changed", "PutKeyPolicy", "keyId"));

  private static final List<Opening> NETWORK_AND_DATA =
      List.of(
          of("key pair", "CreateKeyPair", "DeleteKeyPair", "keyName"),
          of("key pair", "ImportKeyPair", "DeleteKeyPair", "keyName"),
          new Opening(
              "instance",
              "RunInstances",
              List.of("responseElements.instancesSet.items.instanceId"),
              Set.of("TerminateInstances"),
              List.of(parameter("instancesSet.items.instanceId"))),
          of(
              "open to the network",
              "AuthorizeSecurityGroupIngress",
              "RevokeSecurityGroupIngress",
              "groupId",
              "ipPermissions"),
          of(
              "open to the network",
              "AuthorizeSecurityGroupEgress",
              "RevokeSecurityGroupEgress",
              "groupId",
              "ipPermissions"),
          of("bucket policy", "PutBucketPolicy", "DeleteBucketPolicy", "bucketName"),
          forGood("bucket ACL changed", "PutBucketAcl", "bucketName"),
          of("function", "CreateFunction", "DeleteFunction", "functionName"),
          forGood("code replaced", "UpdateFunctionCode", "functionName"),
          forGood("function changed", "UpdateFunctionConfiguration", "functionName"),
          of(
              "function may be called",
              "AddPermission",
              "RemovePermission",
              "functionName",
              "statementId"),
          share("image shared", "ModifyImageAttribute", "imageId", "launchPermission", "userId"),
          share("image shared", "ModifyImageAttribute", "imageId", "launchPermission", "group"),
          share(
              "snapshot shared",
              "ModifySnapshotAttribute",
              "snapshotId",
              "createVolumePermission",
              "userId"),
          share(
              "snapshot shared",
              "ModifySnapshotAttribute",
              "snapshotId",
              "createVolumePermission",
              "group"),
          new Opening(
              "snapshot shared",
              "ModifyDBSnapshotAttribute",
              List.of(parameter("dBSnapshotIdentifier"), parameter("valuesToAdd")),
              Set.of("ModifyDBSnapshotAttribute"),
              List.of(parameter("dBSnapshotIdentifier"), parameter("valuesToRemove"))),
          of("logging stopped", "StopLogging", "StartLogging", "name"));

  /** The one call both shares and takes back: it adds to the list, or removes. */
  private static Opening share(String what, String call, String of, String list, String who) {
    return new Opening(
        what,
        call,
        List.of(parameter(of), parameter(list + ".add.items." + who)),
        Set.of(call),
        List.of(parameter(of), parameter(list + ".remove.items." + who)));
  }

  private static final Map<String, List<Opening>> BY_OPENER =
      Stream.of(IDENTITY, NETWORK_AND_DATA)
          .flatMap(List::stream)
          .collect(Collectors.groupingBy(Opening::opener));

  private static final Map<String, List<Opening>> BY_CLOSER =
      Stream.of(IDENTITY, NETWORK_AND_DATA)
          .flatMap(List::stream)
          .flatMap(opening -> opening.closers().stream().map(name -> Map.entry(name, opening)))
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

  private Openings() {}

  static List<Opening> openedBy(String call) {
    return BY_OPENER.getOrDefault(call, List.of());
  }

  static List<Opening> closedBy(String call) {
    return BY_CLOSER.getOrDefault(call, List.of());
  }
}
