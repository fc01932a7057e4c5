package dev.breadcrumbs.cloudtrail.query.views;

import java.util.List;

/** Views of buckets, Config and networks. */
final class ResourceViews {
  private static final View BUCKETS =
      View.of(
          "buckets",
          "Which buckets are used, by how many, and how lately?",
          "eventSource=s3.amazonaws.com requestParameters.bucketName=*"
              + " | stats count, dc(eventName) as calls, dc(actor) as users, "
              + "latest(eventTime) as last_seen by requestParameters.bucketName"
              + " | sort 0 - count");

  private static final View BUCKET_POLICIES =
      View.of(
          "bucket-policies",
          "Who changed who may reach a bucket?",
          "eventSource=s3.amazonaws.com eventName IN (PutBucketPolicy, "
              + "DeleteBucketPolicy, PutBucketAcl, PutObjectAcl, PutBucketCors, "
              + "DeleteBucketCors, PutBucketPublicAccessBlock, DeleteBucketPublicAccessBlock, "
              + "PutAccountPublicAccessBlock, DeleteAccountPublicAccessBlock)"
              + " | sort 0 eventTime"
              + " | table eventTime, actor, eventName, requestParameters.bucketName, "
              + "src_ip, errorCode");

  private static final View CONFIG_CHANGES =
      View.of(
          "config-changes",
          "Who changed what AWS Config records?",
          "eventSource=config.amazonaws.com NOT (eventName=Get* OR eventName=Describe* "
              + "OR eventName=List* OR eventName=BatchGet* OR eventName=Select*)"
              + " | stats count, values(actor) as users, latest(eventTime) as last_seen by "
              + "eventName, errorCode"
              + " | sort 0 - count");

  private static final View SECURITY_GROUPS =
      View.of(
          "security-groups",
          "Who changed security groups?",
          "eventName IN (AuthorizeSecurityGroupIngress, AuthorizeSecurityGroupEgress, "
              + "RevokeSecurityGroupIngress, RevokeSecurityGroupEgress, CreateSecurityGroup, "
              + "DeleteSecurityGroup, ModifySecurityGroupRules)"
              + " | sort 0 eventTime"
              + " | table eventTime, actor, eventName, requestParameters.groupId, "
              + "requestParameters.ipPermissions.items.fromPort, "
              + "requestParameters.ipPermissions.items.ipRanges.items.cidrIp, awsRegion, "
              + "errorCode");

  private static final View NETWORK =
      View.of(
          "network",
          "Who changed networks: VPCs, routes, gateways, access lists?",
          "eventSource=ec2.amazonaws.com (eventName=*Vpc* OR eventName=*Route* OR "
              + "eventName=*Gateway* OR eventName=*NetworkAcl* OR eventName=*Subnet*) NOT "
              + "eventName=Describe* NOT eventName=Get*"
              + " | stats count, values(actor) as users, latest(eventTime) as last_seen by "
              + "eventName, awsRegion"
              + " | sort 0 - count");

  static final List<View> ALL =
      List.of(BUCKETS, BUCKET_POLICIES, CONFIG_CHANGES, SECURITY_GROUPS, NETWORK);

  private ResourceViews() {}
}
