package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SYSTEMS_MANAGER;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;

/** Rules on Systems Manager, which runs commands in instances and keeps parameters. */
public final class SystemsManagerRules {
  private static final Field DOCUMENT = ParameterNames.parameter("documentName", "name");

  /** Documents that run any script, in instances of any kind. */
  private static final Condition ANY_SCRIPT =
      DOCUMENT.in("AWS-RunShellScript", "AWS-RunPowerShellScript", "AWS-RunRemoteScript");

  private static final Condition NO_SERVICE =
      INVOKED_BY.missing().and(USER_NAME.inList(Site.SERVICE_USERS).not());

  /** A script was run in instances. */
  public static final Rule SCRIPT_SENT_TO_INSTANCES =
      rule("script-sent-to-instances")
          .title("Script sent to instances by Systems Manager")
          .description(
              "A script of the caller's choice was run in instances, with all rights. The script"
                  + " itself is not recorded.")
          .level(Level.MEDIUM)
          .tags("attack.execution", "attack.t1651")
          .references(SYSTEMS_MANAGER.page("SendCommand"))
          .falsePositives("Administrators who work so; name programs in the service users")
          .nextSteps(
              "See the script and its output in the history of commands",
              "See what the instances' roles did afterwards")
          .findingTitle("Script sent to {requestParameters.instanceIds}")
          .dedupBy(USER_IDENTITY_ARN)
          .when(SYSTEMS_MANAGER.done("SendCommand").and(ANY_SCRIPT).and(NO_SERVICE));

  /** A shell was opened in an instance. */
  public static final Rule SESSION_STARTED_IN_INSTANCE =
      rule("session-started-in-instance")
          .title("Session in an instance started")
          .description(
              "Somebody opened a shell or a tunnel through Systems Manager, with no port open to the"
                  + " outside.")
          .level(Level.LOW)
          .tags("attack.execution", "attack.t1651", "attack.lateral-movement", "attack.t1021.008")
          .references(SYSTEMS_MANAGER.page("StartSession"))
          .falsePositives("Administrators who work so")
          .nextSteps("Ask the principal", "Read the session's log, if it is kept")
          .findingTitle("Session in {requestParameters.target} started")
          .levelWhen(
              Level.MEDIUM,
              requestParameter("documentName").eq("AWS-StartPortForwardingSessionToRemoteHost"))
          .dedupBy(USER_IDENTITY_ARN, requestParameter("target"))
          .when(SYSTEMS_MANAGER.done("StartSession"));

  /** One principal opens shells in several instances. */
  public static final Rule SESSIONS_STARTED_IN_SEVERAL_INSTANCES =
      rule("sessions-started-in-several-instances")
          .title("Sessions in several instances started")
          .description("One principal entered three and more instances within ten minutes.")
          .level(Level.MEDIUM)
          .tags("attack.lateral-movement", "attack.t1021.008")
          .references(SYSTEMS_MANAGER.page("StartSession"))
          .falsePositives("Administrators who look after many instances by hand")
          .nextSteps("Ask the principal", "See what the instances' roles did afterwards")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              requestParameter("target"),
              3,
              Duration.ofMinutes(10),
              SYSTEMS_MANAGER.done("StartSession").and(NO_SERVICE),
              USER_IDENTITY_ARN);

  /** A document was given to everybody or to an account that is not ours. */
  public static final Rule COMMAND_DOCUMENT_SHARED =
      rule("command-document-shared")
          .title("Systems Manager document shared with unknown accounts")
          .description(
              "Everybody, or an account that is not among the trusted ones, can now read and run a"
                  + " document of ours. Documents can hold secrets.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(SYSTEMS_MANAGER.page("ModifyDocumentPermission"))
          .falsePositives("Documents that are published on purpose")
          .nextSteps("Take the permission back", "Change the secrets in the document")
          .findingTitle("Document {requestParameters.name} shared")
          .dedupBy(requestParameter("name"))
          .when(
              SYSTEMS_MANAGER
                  .done("ModifyDocumentPermission")
                  .and(
                      requestParameter("accountIdsToAdd")
                          .eq("all")
                          .or(Policies.foreignAccounts(requestParameter("accountIdsToAdd")))));

  /** A document of an account that is not ours was run. */
  public static final Rule FOREIGN_COMMAND_DOCUMENT_RUN =
      rule("foreign-command-document-run")
          .title("Systems Manager document of an unknown account run")
          .description(
              "What runs in instances, or with a role of ours, is written by an account that is not"
                  + " among the trusted ones, and may change at any time.")
          .level(Level.HIGH)
          .tags("attack.execution", "attack.t1651")
          .references(SYSTEMS_MANAGER.page("StartAutomationExecution"))
          .falsePositives("Documents of a partner that is not listed yet")
          .nextSteps("Read the document", "Find out whose the account is")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              SYSTEMS_MANAGER
                  .done(
                      "SendCommand",
                      "StartAutomationExecution",
                      "StartSession",
                      "CreateAssociation")
                  .and(Policies.foreignAccounts(DOCUMENT)));

  /** A script is run in instances again and again. */
  public static final Rule SCRIPT_ASSOCIATED_WITH_INSTANCES =
      rule("script-associated-with-instances")
          .title("Script to be run in instances again and again")
          .description(
              "Systems Manager keeps running a script in instances, also in new ones: a way to stay.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1053", "attack.execution", "attack.t1651")
          .references(SYSTEMS_MANAGER.page("CreateAssociation"))
          .falsePositives("Set-up of instances that is kept so; name programs in the service users")
          .nextSteps("Read the script", "Delete the association if nobody knows it")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              SYSTEMS_MANAGER
                  .done("CreateAssociation", "UpdateAssociation")
                  .and(ANY_SCRIPT)
                  .and(NO_SERVICE));

  /** A code was made with which machines outside join. */
  public static final Rule HYBRID_ACTIVATION_MADE =
      rule("hybrid-activation-made")
          .title("Code made with which outside machines join")
          .description(
              "Whoever has the code registers a machine of their own, and has the credentials of a"
                  + " role of ours from then on.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.003")
          .references(SYSTEMS_MANAGER.page("CreateActivation"))
          .falsePositives("Machines outside AWS that are managed so")
          .nextSteps("Delete the activation", "Look for managed nodes that nobody knows")
          .findingTitle("Code made with which machines join as {requestParameters.iamRole}")
          .dedupBy(requestParameter("iamRole"))
          .when(SYSTEMS_MANAGER.done("CreateActivation"));

  /** Where sessions are logged, and as whom they run, was changed. */
  public static final Rule SESSION_PREFERENCES_CHANGED =
      rule("session-preferences-changed")
          .title("Preferences of sessions in instances changed")
          .description(
              "The document that says where sessions are logged, and as whom they run, was changed"
                  + " or deleted.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(
              "https://docs.aws.amazon.com/systems-manager/latest/userguide"
                  + "/session-manager-getting-started-configure-preferences.html")
          .falsePositives("A planned change of the preferences")
          .nextSteps("Compare the versions of the document", "Look for sessions since")
          .when(
              SYSTEMS_MANAGER
                  .done("UpdateDocument", "DeleteDocument", "UpdateDocumentDefaultVersion")
                  .and(requestParameter("name").eq("SSM-SessionManagerRunShell")));

  /** One principal reads many parameters, decrypted. */
  public static final Rule PARAMETERS_READ_IN_BULK =
      rule("parameters-read-in-bulk")
          .title("Many parameters read and decrypted")
          .description(
              "Fifteen and more different parameters were read and decrypted by one principal within"
                  + " five minutes. Passwords are kept in them.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1555.006")
          .references(SYSTEMS_MANAGER.page("GetParameters"))
          .falsePositives("Applications that read all at their start; name them in service users")
          .nextSteps("Cut the principal off if it is no application", "Change the passwords")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              ParameterNames.parameter("name", "names"),
              15,
              Duration.ofMinutes(5),
              SYSTEMS_MANAGER
                  .done("GetParameters", "GetParameter")
                  .and(requestParameter("withDecryption").eq(true))
                  .and(NO_SERVICE),
              USER_IDENTITY_ARN);

  /** All parameters of an account are read at once. */
  public static final Rule ALL_PARAMETERS_READ =
      rule("all-parameters-read")
          .title("All parameters of the account read and decrypted")
          .description(
              "All parameters below the root were asked for with what is secret: no application"
                  + " needs all.")
          .level(Level.HIGH)
          .tags("attack.credential-access", "attack.t1555.006")
          .references(SYSTEMS_MANAGER.page("GetParametersByPath"))
          .falsePositives("Scripts that copy the parameters")
          .nextSteps("Ask the principal", "Change the passwords")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              SYSTEMS_MANAGER
                  .done("GetParametersByPath")
                  .and(requestParameter("path").eq("/"))
                  .and(requestParameter("recursive").eq(true))
                  .and(requestParameter("withDecryption").eq(true)));

  static final List<Rule> ALL =
      List.of(
          SCRIPT_SENT_TO_INSTANCES,
          SESSION_STARTED_IN_INSTANCE,
          SESSIONS_STARTED_IN_SEVERAL_INSTANCES,
          COMMAND_DOCUMENT_SHARED,
          FOREIGN_COMMAND_DOCUMENT_RUN,
          SCRIPT_ASSOCIATED_WITH_INSTANCES,
          HYBRID_ACTIVATION_MADE,
          SESSION_PREFERENCES_CHANGED,
          PARAMETERS_READ_IN_BULK,
          ALL_PARAMETERS_READ);

  private SystemsManagerRules() {}
}
