package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.CLOUDFORMATION;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.CODEBUILD;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.GLUE;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SAGEMAKER;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.time.Duration;
import java.util.List;

/** Rules on what builds and deploys, and on places where people run code with a role. */
public final class DeploymentRules {
  private static final Condition NO_SERVICE =
      INVOKED_BY.missing().and(USER_NAME.inList(Site.SERVICE_USERS).not());

  /** A stack may make users, roles and policies, and was not made by the pipeline. */
  public static final Rule STACK_WITH_IDENTITIES_BY_HAND =
      rule("stack-with-identities-by-hand")
          .title("Stack that may make roles made by hand")
          .description(
              "Somebody other than a service user let CloudFormation make or change users, roles or"
                  + " policies. The calls to IAM then come from CloudFormation.")
          .level(Level.LOW)
          .tags("attack.privilege-escalation", "attack.t1098.003", "attack.execution")
          .references(CLOUDFORMATION.page("CreateStack"))
          .falsePositives("Set-up of a new account")
          .nextSteps("Read the template", "See which roles the stack made")
          .findingTitle("Stack {requestParameters.stackName} that may make roles made by hand")
          .dedupBy(requestParameter("stackName"))
          .needs(Site.SERVICE_USERS)
          .when(
              CLOUDFORMATION
                  .done("CreateStack", "UpdateStack", "CreateChangeSet")
                  .and(
                      requestParameter("capabilities").in("CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"))
                  .and(NO_SERVICE));

  /** Several stacks are deleted by one principal. */
  public static final Rule STACKS_DELETED_IN_BULK =
      rule("stacks-deleted-in-bulk")
          .title("Several stacks deleted")
          .description("Three and more stacks, with all in them, deleted within ten minutes.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485")
          .references(CLOUDFORMATION.page("DeleteStack"))
          .falsePositives("An environment that is taken down by hand")
          .nextSteps("Cut the principal off if nobody knows of it", "See what was in the stacks")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              requestParameter("stackName"),
              3,
              Duration.ofMinutes(10),
              CLOUDFORMATION.done("DeleteStack").and(NO_SERVICE),
              USER_IDENTITY_ARN);

  /** Logs and results of a build project can be read by everybody. */
  public static final Rule BUILD_PROJECT_MADE_PUBLIC =
      rule("build-project-made-public")
          .title("Build project made public")
          .description(
              "Everybody can read the logs and results of the project's builds, those of the past,"
                  + " too. Secrets are found in logs of builds.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1567")
          .references(CODEBUILD.page("UpdateProjectVisibility"))
          .falsePositives("Builds of open source")
          .nextSteps("Make it private again", "Change the secrets that the logs show")
          .findingTitle("Build project {requestParameters.projectArn} made public")
          .dedupBy(requestParameter("projectArn"))
          .when(
              CODEBUILD
                  .done("UpdateProjectVisibility")
                  .and(requestParameter("projectVisibility").eq("PUBLIC_READ")));

  /** A build was started with other commands than the project has. */
  public static final Rule BUILD_STARTED_WITH_OTHER_COMMANDS =
      rule("build-started-with-other-commands")
          .title("Build started with commands or an image of the caller")
          .description(
              "A build ran what its caller chose, with the rights of the project's role and the"
                  + " secrets of the project.")
          .level(Level.MEDIUM)
          .tags("attack.execution", "attack.t1648", "attack.privilege-escalation")
          .references(CODEBUILD.page("StartBuild"))
          .falsePositives("Developers who try a change of the build")
          .nextSteps("Read the commands", "See what the project's role did")
          .findingTitle("Build {requestParameters.projectName} started in another way")
          .dedupBy(requestParameter("projectName"))
          .when(
              CODEBUILD
                  .done("StartBuild", "StartBuildBatch")
                  .and(
                      Condition.anyOf(
                          requestParameter("buildspecOverride").exists(),
                          requestParameter("imageOverride").exists(),
                          requestParameter("serviceRoleOverride").exists()))
                  .and(NO_SERVICE));

  /** Credentials for sources of builds were set. */
  public static final Rule BUILD_CREDENTIALS_IMPORTED =
      rule("build-credentials-imported")
          .title("Credentials for sources of builds imported")
          .description(
              "All builds of the region now fetch their sources with these credentials, and can be"
                  + " made to run at changes in a repository of somebody else.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.001", "attack.t1546")
          .references(CODEBUILD.page("ImportSourceCredentials"))
          .falsePositives("Rotation of a token")
          .nextSteps("Find out whose the token is", "Look for new projects and hooks")
          .when(CODEBUILD.done("ImportSourceCredentials"));

  /** A machine of Glue can be entered with a key. */
  public static final Rule GLUE_ENDPOINT_OPENED =
      rule("glue-endpoint-opened")
          .title("Glue development endpoint made or given a key")
          .description(
              "Whoever has the key enters a machine that holds the credentials of a role: a known"
                  + " way to more rights.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1098.004")
          .references(GLUE.page("CreateDevEndpoint"))
          .falsePositives("Old Glue jobs that are still developed so")
          .nextSteps("See what the role may do", "Delete the endpoint")
          .findingTitle("Glue endpoint {requestParameters.endpointName} made or given a key")
          .dedupBy(requestParameter("endpointName"))
          .when(
              GLUE.done("CreateDevEndpoint")
                  .or(
                      GLUE.done("UpdateDevEndpoint")
                          .and(
                              requestParameter("publicKey")
                                  .exists()
                                  .or(requestParameter("addPublicKeys").exists()))));

  /** A link was made with which a notebook is entered. */
  public static final Rule NOTEBOOK_LINK_MADE =
      rule("notebook-link-made")
          .title("Link into a SageMaker notebook made")
          .description(
              "Whoever has the link enters the notebook, and works there with the rights of its"
                  + " role.")
          .level(Level.LOW)
          .tags("attack.privilege-escalation", "attack.t1078.004")
          .references(SAGEMAKER.page("CreatePresignedNotebookInstanceUrl"))
          .falsePositives("Everybody who works with notebooks")
          .nextSteps("See whose the notebook is", "See what its role did afterwards")
          .dedupBy(USER_IDENTITY_ARN)
          .when(SAGEMAKER.done("CreatePresignedNotebookInstanceUrl", "CreatePresignedDomainUrl"));

  /** A script runs at each start of a notebook. */
  public static final Rule NOTEBOOK_SCRIPT_CHANGED =
      rule("notebook-script-changed")
          .title("Start script of SageMaker notebooks made or changed")
          .description(
              "The script runs at a start of each notebook that has it, with the rights of its role.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1037", "attack.privilege-escalation")
          .references(SAGEMAKER.page("CreateNotebookInstanceLifecycleConfig"))
          .falsePositives("Set-up of notebooks that is kept so")
          .nextSteps("Read the script", "See which notebooks have it")
          .dedupBy(requestParameter("notebookInstanceLifecycleConfigName"))
          .when(
              SAGEMAKER
                  .done(
                      "CreateNotebookInstanceLifecycleConfig",
                      "UpdateNotebookInstanceLifecycleConfig",
                      "CreateStudioLifecycleConfig")
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()));

  static final List<Rule> ALL =
      List.of(
          STACK_WITH_IDENTITIES_BY_HAND,
          STACKS_DELETED_IN_BULK,
          BUILD_PROJECT_MADE_PUBLIC,
          BUILD_STARTED_WITH_OTHER_COMMANDS,
          BUILD_CREDENTIALS_IMPORTED,
          GLUE_ENDPOINT_OPENED,
          NOTEBOOK_LINK_MADE,
          NOTEBOOK_SCRIPT_CHANGED);

  private DeploymentRules() {}
}
