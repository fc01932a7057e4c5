package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/**
 * Rules that tell of each change that the CIS AWS Foundations Benchmark (1.2, section 3; 1.4 and
 * later, section 4) asks to be told of. They are notices: what is bad among these changes has rules
 * of its own, some of which are all that a control asks for: the tags tell which. Controls 3.1,
 * 3.2, 3.3 and 3.6 are {@link AccessRules#ACCESS_DENIED_BURST}, {@link
 * SigninRules#CONSOLE_LOGIN_WITHOUT_MFA}, {@link RootRules#ROOT_USED} and {@link
 * SigninRules#CONSOLE_LOGIN_FAILURES}. A change that failed is none.
 */
public final class CisRules {
  private static final String CIS_CONTROLS =
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html";

  /** IAM policy changed (CIS AWS Foundations control 3.4). */
  public static final Rule IAM_POLICY_CHANGED =
      rule("iam-policy-changed")
          .title("IAM policy changed")
          .description(
              "Who may do what was changed: a policy was made, written, attached or taken"
                  + " away. CIS control 3.4 asks to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.privilege-escalation", "attack.t1098.003", "cis.3.4")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.IAM.done(
                  "DeleteGroupPolicy",
                  "DeleteRolePolicy",
                  "DeleteUserPolicy",
                  "PutGroupPolicy",
                  "PutRolePolicy",
                  "PutUserPolicy",
                  "CreatePolicy",
                  "DeletePolicy",
                  "CreatePolicyVersion",
                  "DeletePolicyVersion",
                  "AttachRolePolicy",
                  "DetachRolePolicy",
                  "AttachUserPolicy",
                  "DetachUserPolicy",
                  "AttachGroupPolicy",
                  "DetachGroupPolicy"));

  /** Configuration of a trail changed (CIS AWS Foundations control 3.5). */
  public static final Rule TRAIL_CHANGED =
      rule("trail-changed")
          .title("Configuration of a trail changed")
          .description("A trail was made, changed or started. CIS control 3.5 asks to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1562.008", "cis.3.5")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(Service.CLOUDTRAIL.done("CreateTrail", "UpdateTrail", "StartLogging"));

  /** KMS key disabled or to be deleted (CIS AWS Foundations control 3.7). */
  public static final Rule KMS_KEY_DISABLED_OR_DELETED =
      rule("kms-key-disabled-or-deleted")
          .title("KMS key disabled or to be deleted")
          .description(
              "A change that CIS control 3.7 asks to be told of: what a key encrypted"
                  + " cannot be read without it.")
          .level(Level.INFORMATIONAL)
          .tags("attack.impact", "attack.t1485", "cis.3.7")
          .references(CIS_CONTROLS)
          .falsePositives("Keys that are given up")
          .nextSteps(
              "See that nothing is encrypted with the key any more",
              "Cancel the deletion otherwise")
          .when(Service.KMS.done("DisableKey", "ScheduleKeyDeletion"));

  /** S3 bucket policy or the like changed (CIS AWS Foundations control 3.8). */
  public static final Rule BUCKET_POLICY_CHANGED =
      rule("bucket-policy-changed")
          .title("S3 bucket policy or the like changed")
          .description(
              "Who may reach a bucket, or what becomes of its objects, was changed. CIS"
                  + " control 3.8 asks to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.exfiltration", "attack.t1537", "cis.3.8")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.S3.done(
                  "PutBucketAcl",
                  "PutBucketPolicy",
                  "PutBucketCors",
                  "PutBucketLifecycle",
                  "PutBucketReplication",
                  "DeleteBucketPolicy",
                  "DeleteBucketCors",
                  "DeleteBucketLifecycle",
                  "DeleteBucketReplication"));

  /** AWS Config changed (CIS AWS Foundations control 3.9). */
  public static final Rule CONFIG_CHANGED =
      rule("config-changed")
          .title("AWS Config changed")
          .description(
              "What AWS Config records, or where it delivers, was set. CIS control 3.9 asks"
                  + " to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1562.008", "cis.3.9")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(Service.CONFIG.done("PutDeliveryChannel", "PutConfigurationRecorder"));

  /** Security group changed (CIS AWS Foundations control 3.10). */
  public static final Rule SECURITY_GROUP_CHANGED =
      rule("security-group-changed")
          .title("Security group changed")
          .description(
              "What traffic reaches the resources of a VPC was changed. CIS control 3.10"
                  + " asks to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.10")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.EC2.done(
                  "AuthorizeSecurityGroupIngress",
                  "AuthorizeSecurityGroupEgress",
                  "RevokeSecurityGroupIngress",
                  "RevokeSecurityGroupEgress",
                  "CreateSecurityGroup",
                  "DeleteSecurityGroup"));

  /** Network access control list changed (CIS AWS Foundations control 3.11). */
  public static final Rule NETWORK_ACL_CHANGED =
      rule("network-acl-changed")
          .title("Network access control list changed")
          .description(
              "What traffic a subnet lets in and out was changed. CIS control 3.11 asks to"
                  + " be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.11")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.EC2.done(
                  "CreateNetworkAcl",
                  "CreateNetworkAclEntry",
                  "DeleteNetworkAcl",
                  "DeleteNetworkAclEntry",
                  "ReplaceNetworkAclEntry",
                  "ReplaceNetworkAclAssociation"));

  /** Network gateway changed (CIS AWS Foundations control 3.12). */
  public static final Rule NETWORK_GATEWAY_CHANGED =
      rule("network-gateway-changed")
          .title("Network gateway changed")
          .description(
              "A way between a VPC and the outside was opened or closed. CIS control 3.12"
                  + " asks to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.12")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.EC2.done(
                  "CreateCustomerGateway",
                  "DeleteCustomerGateway",
                  "AttachInternetGateway",
                  "CreateInternetGateway",
                  "DeleteInternetGateway",
                  "DetachInternetGateway"));

  /** Route table changed (CIS AWS Foundations control 3.13). */
  public static final Rule ROUTE_TABLE_CHANGED =
      rule("route-table-changed")
          .title("Route table changed")
          .description(
              "The ways that traffic takes in a VPC were changed. CIS control 3.13 asks to"
                  + " be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.13")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.EC2.done(
                  "CreateRoute",
                  "CreateRouteTable",
                  "ReplaceRoute",
                  "ReplaceRouteTableAssociation",
                  "DeleteRouteTable",
                  "DeleteRoute",
                  "DisassociateRouteTable"));

  /** VPC changed (CIS AWS Foundations control 3.14). */
  public static final Rule VPC_CHANGED =
      rule("vpc-changed")
          .title("VPC changed")
          .description(
              "A VPC, or a peering of two, was made, changed or given up. CIS control 3.14"
                  + " asks to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1562.007", "cis.3.14")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.EC2.done(
                  "CreateVpc",
                  "DeleteVpc",
                  "ModifyVpcAttribute",
                  "AcceptVpcPeeringConnection",
                  "CreateVpcPeeringConnection",
                  "DeleteVpcPeeringConnection",
                  "RejectVpcPeeringConnection",
                  "AttachClassicLinkVpc",
                  "DetachClassicLinkVpc",
                  "DisableVpcClassicLink",
                  "EnableVpcClassicLink"));

  /** Organization changed (CIS AWS Foundations control 4.15). */
  public static final Rule ORGANIZATION_CHANGED =
      rule("organization-changed")
          .title("Organization changed")
          .description(
              "The accounts, units or policies of the organization were changed. CIS"
                  + " control 4.15 asks to be told.")
          .level(Level.INFORMATIONAL)
          .tags("attack.defense-evasion", "attack.t1666", "cis.4.15")
          .references(CIS_CONTROLS)
          .falsePositives("Planned changes")
          .nextSteps("See that the change was planned")
          .when(
              Service.ORGANIZATIONS.done(
                  "AcceptHandshake",
                  "AttachPolicy",
                  "CreateAccount",
                  "CreateOrganizationalUnit",
                  "CreatePolicy",
                  "DeclineHandshake",
                  "DeleteOrganizationalUnit",
                  "EnablePolicyType",
                  "InviteAccountToOrganization",
                  "MoveAccount",
                  "UpdatePolicy",
                  "UpdateOrganizationalUnit"));

  static final List<Rule> ALL =
      List.of(
          IAM_POLICY_CHANGED,
          TRAIL_CHANGED,
          KMS_KEY_DISABLED_OR_DELETED,
          BUCKET_POLICY_CHANGED,
          CONFIG_CHANGED,
          SECURITY_GROUP_CHANGED,
          NETWORK_ACL_CHANGED,
          NETWORK_GATEWAY_CHANGED,
          ROUTE_TABLE_CHANGED,
          VPC_CHANGED,
          ORGANIZATION_CHANGED);

  private CisRules() {}
}
