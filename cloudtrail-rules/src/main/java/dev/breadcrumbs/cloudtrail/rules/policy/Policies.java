package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.query.Fields.computed;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Conditions on what a call grants, and to whom. They look at what was asked for only: that the
 * call is one that grants something, and that it succeeded, is for the rule to say with conditions
 * of its own.
 *
 * <pre>{@code
 * EVENT_NAME.eq("PutBucketPolicy")
 *     .and(ERROR_CODE.missing())
 *     .and(Policies.grantsPublicAccess(requestParameter("bucketPolicy")))
 * }</pre>
 *
 * <p>A policy document may be a JSON object, JSON in text, that URL-encoded, and all of this once
 * more in text. It may be a whole document, a list of them, a single statement, or an object with
 * documents in it. A text of more than 1 MiB, text in text more than six times, and text that is no
 * JSON have no statements, so that no condition here holds on them; CloudTrail leaves out
 * parameters of more than 100 KB, which a rule can ask for by {@code requestParameters.omitted}.
 * Names of elements, and actions, are compared without case (IAM User Guide, "IAM JSON policy
 * elements reference"). A {@code Deny} that takes back what is allowed is not taken into account.
 *
 * <p>Equal conditions are equal, their text has the name of the method and its argument, and what
 * was found is what {@link Condition#trace} shows. Thread-safe.
 */
public final class Policies {
  private Policies() {}

  /**
   * Holds where a policy lets everybody in: a statement that allows, whose {@code Principal} is
   * {@code *}, or that has {@code NotPrincipal}, and that no {@code Condition} narrows to callers
   * whom its author knows.
   *
   * <p>What narrows is what Amazon S3 takes for not public ("Blocking public access to your Amazon
   * S3 storage", the meaning of public), and its later relatives: {@code aws:SourceArn}, {@code
   * aws:SourceAccount}, {@code aws:SourceOwner}, {@code aws:SourceOrgID}, {@code
   * aws:SourceOrgPaths}, {@code aws:SourceVpc}, {@code aws:SourceVpcArn}, {@code aws:SourceVpce},
   * {@code aws:VpceAccount}, {@code aws:VpceOrgID}, {@code aws:VpceOrgPaths}, {@code
   * aws:PrincipalAccount}, {@code aws:PrincipalArn}, {@code aws:PrincipalOrgID}, {@code
   * aws:PrincipalOrgPaths}, {@code aws:PrincipalServiceName}, {@code aws:userid}, {@code
   * kms:CallerAccount}, {@code s3:DataAccessPointArn}, {@code s3:DataAccessPointAccount}, and
   * {@code aws:SourceIp} and {@code aws:VpcSourceIp} with blocks of {@code /8} and longer, for IPv6
   * {@code /32} and longer. They must be compared to values that are fixed, or in an ARN fixed as
   * far as the account or the bucket, by an operator that demands them: not by a negated one, by
   * {@code ...IfExists} or {@code ForAllValues}, which hold where the key is missing. Nothing else
   * narrows: anybody can send {@code aws:Referer}, {@code aws:UserAgent} or {@code
   * aws:SecureTransport}, and give tags to a principal of an account of their own.
   *
   * @param policy where the policy is, such as {@code requestParameters.policy}
   * @return the condition
   */
  public static Condition grantsPublicAccess(Field policy) {
    return computed(named("grantsPublicAccess", policy), new PublicPrincipals(policy)).exists();
  }

  /**
   * Holds where a policy trusts another account: a statement that allows, among whose principals
   * are an account, or a user or role of an account, that is neither the one the event is of, nor
   * in the site's list {@link Site#TRUSTED_ACCOUNTS}, nor one that AWS itself owns and documents,
   * such as those that deliver logs of load balancers; or that lets everybody in. Where conditions
   * narrow it to accounts, these are looked at in the place of everybody. The event's account is
   * {@code recipientAccountId}, or else that of the caller; without either, all accounts are
   * others.
   *
   * @param policy where the policy is, such as {@code requestParameters.assumeRolePolicyDocument}
   * @return the condition; the list is optional: until it is given, no other account is trusted
   */
  public static Condition trustsForeignAccount(Field policy) {
    return computed(named("trustsForeignAccount", policy), new ForeignPrincipals(policy))
        .notInList(Site.TRUSTED_ACCOUNTS)
        .withOptionalLists(Site.TRUSTED_ACCOUNTS);
  }

  /**
   * Holds where a trust policy takes tokens of an OpenID Connect provider whoever they are of: a
   * statement that allows, whose principal is such a provider, and no {@code Condition} demands a
   * claim that tells the owner, such as {@code sub} or {@code repository_owner}, with a value of
   * one owner. With wildcards, a value is of one owner if the owner's whole name comes before them:
   * {@code repo:octo-org/*} is, {@code repo:octo*} and {@code system:serviceaccount:*} are not. An
   * audience tells the application alone; it is enough only for the providers that IAM knows by
   * itself, such as {@code cognito-identity.amazonaws.com}. Conditions that {@linkplain
   * #grantsPublicAccess narrow} other policies do here, too.
   *
   * @param policy where the policy is, such as {@code requestParameters.assumeRolePolicyDocument}
   * @return the condition
   */
  public static Condition trustsAnyWorkload(Field policy) {
    return computed(named("trustsAnyWorkload", policy), new OpenProviders(policy)).exists();
  }

  /**
   * Holds where a policy makes an administrator: a statement that allows all actions on all
   * resources, whatever its conditions; also by {@code NotAction} on all resources, and by {@code
   * NotResource} for all actions, which leave out what they name and nothing else. All actions of
   * IAM count as all actions: whoever may do them can take the rest. Where a policy has a member
   * twice, either of the two counts.
   *
   * @param policy where the policy is, such as {@code requestParameters.policyDocument}
   * @return the condition
   */
  public static Condition allowsAdministrator(Field policy) {
    return computed(named("allowsAdministrator", policy), new AdministratorGrants(policy)).exists();
  }

  /**
   * Holds where the parameters of a call open ports of a security group to every address: those of
   * {@code AuthorizeSecurityGroupIngress}, in the list of permissions or beside it, and of {@code
   * ModifySecurityGroupRules}. A block of length 0 is every address, however it is spelt, and so
   * are those of length 1, of which two make up the whole, and {@code 2000::/3}; so are smaller
   * ones of one permission that make up half of the internet together. Protocol {@code -1}, and a
   * permission without ports, open all ports; a port is one of TCP or UDP, so that ICMP opens none,
   * and port 22 is one of TCP, as SSH has no other.
   *
   * @param ports the ports of which one is enough, from 0 to 65535; none for any permission at all
   * @return the condition
   * @throws IllegalArgumentException if a number is no port
   */
  public static Condition opensToWorld(int... ports) {
    for (int port : ports) {
      if (port < 0 || port > OpenPorts.LAST) {
        throw new IllegalArgumentException("ports has " + port + ", which is no port");
      }
    }
    String names = Arrays.stream(ports).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    return computed("opensToWorld(" + names + ")", new OpenPorts(ports)).exists();
  }

  /**
   * Holds where something is shared with another account: one of the accounts at a field, or one of
   * whose users or roles is there, that is neither the one the event is of, nor in the site's list
   * {@link Site#TRUSTED_ACCOUNTS}, nor one that AWS itself owns and documents, such as those that
   * publish layers of Lambda. The accounts may be texts, numbers or ARNs, in lists, parted by
   * commas, or anywhere in an object such as {@code {"items":[{"userId":"111122223333"}]}}. What is
   * shared with everybody is {@linkplain #sharedWithAll another matter}.
   *
   * @param accounts where they are, such as {@code
   *     requestParameters.launchPermission.add.items.userId}
   * @return the condition; the list is optional: until it is given, no other account is trusted
   */
  public static Condition foreignAccounts(Field accounts) {
    return computed(named("foreignAccounts", accounts), new ForeignAccounts(accounts))
        .notInList(Site.TRUSTED_ACCOUNTS)
        .withOptionalLists(Site.TRUSTED_ACCOUNTS);
  }

  /**
   * Holds where something is shared with everybody: the group {@code all} is at a field or anywhere
   * in an object there.
   *
   * @param groups where it is, such as {@code requestParameters.createVolumePermission.add} or
   *     {@code requestParameters.valuesToAdd}
   * @return the condition
   */
  public static Condition sharedWithAll(Field groups) {
    return computed(named("sharedWithAll", groups), new AllGroups(groups)).exists();
  }

  private static String named(String condition, Field field) {
    return condition + "(" + Objects.requireNonNull(field, "field is null").name() + ")";
  }
}
