package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ACCESS_KEY_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/** Rules on access keys and other long-term credentials. */
public final class CredentialRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String STS_API = "https://docs.aws.amazon.com/STS/latest/APIReference/API_";
  private static final String COMPROMISED_KEYS =
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/"
          + "security-creds-programmatic-access.html";

  private static final CorrelationPart KEY_MADE =
      new CorrelationPart(
          rule("key-made")
              .title("Access key made for another user")
              .when(Service.IAM.done("CreateAccessKey").and(Caller.NAMES_ANOTHER_USER)),
          List.of(at("responseElements.accessKey.accessKeyId")));
  private static final CorrelationPart KEY_TRIED =
      new CorrelationPart(
          rule("key-tried").title("Key asks who it is").when(Service.STS.done("GetCallerIdentity")),
          List.of(ACCESS_KEY_ID));

  /** Access key created for another user. */
  public static final Rule ACCESS_KEY_CREATED_FOR_ANOTHER_USER =
      rule("access-key-created-for-another-user")
          .title("Access key created for another user")
          .description(
              "Somebody made a long-term key for a user that they are not, and can call as"
                  + " that user.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.001")
          .references(IAM_API + "CreateAccessKey.html")
          .falsePositives("Administrators who make keys for programs")
          .nextSteps("Ask whoever made it where the key is kept", "Delete it if nobody knows")
          .findingTitle("Access key for {requestParameters.userName} created by another")
          .dedupBy(requestParameter("userName"))
          .context(at("responseElements.accessKey.accessKeyId"))
          .when(
              Service.IAM
                  .done("CreateAccessKey")
                  .and(Caller.NAMES_ANOTHER_USER)
                  .and(Caller.IS_MACHINE.not()));

  /** Access keys created for several users. */
  public static final Rule ACCESS_KEYS_CREATED_FOR_MANY_USERS =
      rule("access-keys-created-for-many-users")
          .title("Access keys created for several users")
          .description(
              "One caller made keys for three and more users within an hour: somebody sees"
                  + " to it that they can come back.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1098.001")
          .references(IAM_API + "CreateAccessKey.html")
          .falsePositives("A project that starts with several programs")
          .nextSteps(
              "List the keys that were made, and delete those that nobody needs",
              "Look at what else the caller did")
          .valueCount(
              requestParameter("userName"),
              3,
              Duration.ofHours(1),
              Service.IAM.done("CreateAccessKey").and(Caller.IS_MACHINE.not()),
              USER_IDENTITY_ARN);

  /** Access key made active again. */
  public static final Rule ACCESS_KEY_REACTIVATED =
      rule("access-key-reactivated")
          .title("Access key made active again")
          .description("A key that had been switched off works again.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.001")
          .references(IAM_API + "UpdateAccessKey.html")
          .falsePositives("A key that was switched off by mistake")
          .nextSteps(
              "Find out why it had been switched off: leaked keys are", "Replace it by a new one")
          .when(Service.IAM.done("UpdateAccessKey").and(requestParameter("status").eq("Active")));

  /** Key made for another user and tried at once. */
  public static final Rule ACCESS_KEY_CREATED_AND_TRIED =
      rule("access-key-created-and-tried")
          .title("Key made for another user and tried at once")
          .description(
              "A key was made for a user, and asked for its own name within a quarter of an"
                  + " hour: whoever made it uses it.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.001")
          .references(IAM_API + "CreateAccessKey.html", STS_API + "GetCallerIdentity.html")
          .falsePositives("Administrators who try a key before they hand it on")
          .nextSteps("Ask whoever made it", "Look at what else was done with the key")
          .correlation(
              CorrelationType.TEMPORAL_ORDERED,
              List.of(KEY_MADE, KEY_TRIED),
              Duration.ofMinutes(15),
              null,
              null);

  /** AWS put a key in quarantine. */
  public static final Rule KEY_QUARANTINED_BY_AWS =
      rule("key-quarantined-by-aws")
          .title("AWS put a key in quarantine")
          .description(
              "AWS found a key of the user in public and attached its quarantine policy."
                  + " Others have found the key, too.")
          .level(Level.CRITICAL)
          .tags("attack.credential-access", "attack.t1552.001")
          .references(COMPROMISED_KEYS, IAM_API + "AttachUserPolicy.html")
          .falsePositives("None that are known")
          .nextSteps(
              "Delete the key",
              "Look at everything that was done with it",
              "Find out where it was published")
          .findingTitle("AWS put a key of {requestParameters.userName} in quarantine")
          .dedupBy(requestParameter("userName"))
          .when(
              Service.IAM
                  .done("AttachUserPolicy", "PutUserPolicy")
                  .and(
                      Condition.anyOf(
                          requestParameter("policyArn").contains("AWSCompromisedKeyQuarantine"),
                          requestParameter("policyName").contains("AWSCompromisedKeyQuarantine"))));

  /** Quarantine of a leaked key lifted. */
  public static final Rule KEY_QUARANTINE_LIFTED =
      rule("key-quarantine-lifted")
          .title("Quarantine of a leaked key lifted")
          .description(
              "AWS's quarantine policy was taken from a user. If the leaked key is still"
                  + " there, it works again.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(COMPROMISED_KEYS, IAM_API + "DetachUserPolicy.html")
          .falsePositives("The key has been deleted, and the user is needed")
          .nextSteps("See that the leaked key is deleted", "Attach the policy again if it is not")
          .when(
              Service.IAM
                  .done("DetachUserPolicy")
                  .and(requestParameter("policyArn").contains("AWSCompromisedKeyQuarantine")));

  /** Seldom used kind of credential created. */
  public static final Rule OTHER_CREDENTIAL_CREATED =
      rule("other-credential-created")
          .title("Seldom used kind of credential created")
          .description(
              "A user got an SSH key, a signing certificate or a password of one service:"
                  + " credentials that reviews of access keys do not show.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.001")
          .references(
              IAM_API + "CreateServiceSpecificCredential.html",
              IAM_API + "UploadSSHPublicKey.html",
              IAM_API + "UploadSigningCertificate.html")
          .falsePositives("Users of CodeCommit, Keyspaces or Bedrock keys")
          .nextSteps("Ask the user what it is for", "Delete it if nobody knows")
          .when(
              Service.IAM.done(
                  "CreateServiceSpecificCredential",
                  "UploadSSHPublicKey",
                  "UploadSigningCertificate"));

  static final List<Rule> ALL =
      List.of(
          ACCESS_KEY_CREATED_FOR_ANOTHER_USER,
          ACCESS_KEYS_CREATED_FOR_MANY_USERS,
          ACCESS_KEY_REACTIVATED,
          ACCESS_KEY_CREATED_AND_TRIED,
          KEY_QUARANTINED_BY_AWS,
          KEY_QUARANTINE_LIFTED,
          OTHER_CREDENTIAL_CREATED);

  private CredentialRules() {}
}
