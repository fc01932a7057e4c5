package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.ECR;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.ECS;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.EKS;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.List;

/** Rules on containers: ECS, EKS and ECR. */
public final class ContainerRules {
  private static final Field CLUSTER = requestParameter("name");
  private static final Field REPOSITORY = requestParameter("repositoryName");

  private static final Condition NO_SERVICE =
      INVOKED_BY.missing().and(USER_NAME.inList(Site.SERVICE_USERS).not());

  /** Containers of a task can take over the machine that they run on. */
  public static final Rule CONTAINER_TASK_PRIVILEGED =
      rule("container-task-privileged")
          .title("ECS task with the rights of its host registered")
          .description(
              "A container of the task is privileged, sees the host's processes, or has the host's"
                  + " root folder: whoever is in it has the host and all that runs there.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1611", "attack.execution", "attack.t1610")
          .references(ECS.page("RegisterTaskDefinition"))
          .falsePositives("Agents that watch hosts")
          .nextSteps("See which image it runs, and who registered it")
          .findingTitle("ECS task {requestParameters.family} with the rights of its host")
          .dedupBy(requestParameter("family"))
          .when(
              ECS.done("RegisterTaskDefinition")
                  .and(
                      Condition.anyOf(
                          requestParameter("containerDefinitions.privileged").eq(true),
                          requestParameter("pidMode").eq("host"),
                          requestParameter("volumes.host.sourcePath")
                              .in("/", "/var/run/docker.sock", "/var/run"))));

  /** A command was run in a container. */
  public static final Rule CONTAINER_COMMAND_RUN =
      rule("container-command-run")
          .title("Command run in an ECS container")
          .description(
              "Somebody opened a shell in a container that runs, with the rights of the task's role.")
          .level(Level.LOW)
          .tags("attack.execution", "attack.t1609")
          .references(ECS.page("ExecuteCommand"))
          .falsePositives("Developers who look for a fault")
          .nextSteps("Ask the principal", "See what the task's role did afterwards")
          .findingTitle("Command run in a container of {requestParameters.cluster}")
          .dedupBy(USER_IDENTITY_ARN, requestParameter("cluster"))
          .when(ECS.done("ExecuteCommand"));

  /** A task was started with another command or role than it is defined with. */
  public static final Rule CONTAINER_TASK_OVERRIDDEN =
      rule("container-task-overridden")
          .title("ECS task started with a command or role of the caller")
          .description(
              "A known task was started by hand with a command of the caller's choice or another"
                  + " role: a way to use its rights without changing it.")
          .level(Level.MEDIUM)
          .tags("attack.execution", "attack.t1610", "attack.privilege-escalation")
          .references(ECS.page("RunTask"))
          .falsePositives("Jobs started by hand; name programs in the site's service users")
          .nextSteps("Read the command", "See what the task's role did afterwards")
          .findingTitle("ECS task {requestParameters.taskDefinition} started in another way")
          .dedupBy(requestParameter("taskDefinition"))
          .when(
              ECS.done("RunTask", "StartTask")
                  .and(
                      Condition.anyOf(
                          requestParameter("overrides.containerOverrides.command").exists(),
                          requestParameter("overrides.taskRoleArn").exists()))
                  .and(NO_SERVICE));

  /** The whole internet reaches a cluster's interface. */
  public static final Rule CLUSTER_OPENED_TO_WORLD =
      rule("cluster-opened-to-world")
          .title("EKS cluster's interface opened to the world")
          .description(
              "Any address reaches the interface of Kubernetes; only its own sign-in keeps others"
                  + " away.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1133")
          .references(EKS.page("UpdateClusterConfig"))
          .falsePositives("Clusters that are managed from everywhere")
          .nextSteps("Limit the addresses", "See who signed in to the cluster since")
          .findingTitle("EKS cluster {requestParameters.name} opened to the world")
          .dedupBy(CLUSTER)
          .when(
              EKS.done("UpdateClusterConfig")
                  .and(requestParameter("resourcesVpcConfig.endpointPublicAccess").eq(true))
                  .and(
                      Condition.anyOf(
                          requestParameter("resourcesVpcConfig.publicAccessCidrs").missing(),
                          requestParameter("resourcesVpcConfig.publicAccessCidrs")
                              .endsWith("/0"))));

  /** Somebody may do all in a cluster. */
  public static final Rule CLUSTER_ADMINISTRATOR_MADE =
      rule("cluster-administrator-made")
          .title("Administrator of an EKS cluster made")
          .description("A principal may do everything in the cluster from now on.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.006", "attack.privilege-escalation")
          .references(EKS.page("AssociateAccessPolicy"))
          .falsePositives("New clusters and new administrators")
          .nextSteps("Ask whoever did it", "Take the policy away")
          .findingTitle("Administrator of EKS cluster {requestParameters.name} made")
          .dedupBy(CLUSTER, requestParameter("principalArn"))
          .context(requestParameter("principalArn"))
          .when(
              EKS.done("AssociateAccessPolicy")
                  .and(requestParameter("policyArn").endsWith("/AmazonEKSClusterAdminPolicy"))
                  .or(
                      EKS.done("CreateAccessEntry", "UpdateAccessEntry")
                          .and(requestParameter("kubernetesGroups").eq("system:masters"))));

  /** A cluster no longer logs what is done in it. */
  public static final Rule CLUSTER_LOGGING_OFF =
      rule("cluster-logging-off")
          .title("Logs of an EKS cluster switched off")
          .description("The cluster no longer writes some of its logs, such as who did what.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(EKS.page("UpdateClusterConfig"))
          .falsePositives("Logs that nobody reads, to save the cost")
          .nextSteps("Switch them on again", "See what else the principal did")
          .findingTitle("Logs of EKS cluster {requestParameters.name} switched off")
          .dedupBy(CLUSTER)
          .when(
              EKS.done("UpdateClusterConfig")
                  .and(requestParameter("logging.clusterLogging.enabled").eq(false)));

  /** Images are no longer looked through for weaknesses. */
  public static final Rule IMAGE_SCANNING_OFF =
      rule("image-scanning-off")
          .title("Scan of container images switched off")
          .description("New images of the repository are no longer looked through for weaknesses.")
          .level(Level.LOW)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(ECR.page("PutImageScanningConfiguration"))
          .falsePositives("A move to another scanner")
          .nextSteps("Switch it on again", "Look for images pushed since")
          .findingTitle("Scan of images of {requestParameters.repositoryName} switched off")
          .dedupBy(REPOSITORY)
          .when(
              ECR.done("PutImageScanningConfiguration")
                  .and(requestParameter("imageScanningConfiguration.scanOnPush").eq(false)));

  /** An image was pushed, not by the pipeline. */
  public static final Rule IMAGE_PUSHED_BY_HAND =
      rule("image-pushed-by-hand")
          .title("Container image pushed by hand")
          .description(
              "Somebody other than a service user pushed an image, which is run wherever its tag is.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1525")
          .references(ECR.page("PutImage"))
          .falsePositives("Developers at work")
          .nextSteps("Look into the image", "See where its tag is run")
          .findingTitle("Image pushed to {requestParameters.repositoryName} by hand")
          .dedupBy(REPOSITORY, USER_IDENTITY_ARN)
          .needs(Site.SERVICE_USERS)
          .when(ECR.done("PutImage").and(NO_SERVICE));

  /** Images are copied to an account that is not ours. */
  public static final Rule IMAGES_REPLICATED_TO_OTHER_ACCOUNT =
      rule("images-replicated-to-other-account")
          .title("Container images copied to an unknown account")
          .description(
              "ECR copies new images to a registry of an account that is not among the trusted ones.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(ECR.page("PutReplicationConfiguration"))
          .falsePositives("An account of ours that is not listed yet")
          .nextSteps("Take the setting back", "Look for secrets in the images")
          .when(
              ECR.done("PutReplicationConfiguration")
                  .and(
                      Policies.foreignAccounts(
                          requestParameter(
                              "replicationConfiguration.rules.destinations.registryId"))));

  /** Everybody may fetch images. */
  public static final Rule REPOSITORY_OPENED_TO_EVERYBODY =
      rule("repository-opened-to-everybody")
          .title("Image repository opened to everybody")
          .description("Every AWS account may use the repository, as its policy says.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(ECR.page("SetRepositoryPolicy"))
          .falsePositives("Images that are published on purpose")
          .nextSteps("Set the old policy again", "Look for secrets in the images")
          .findingTitle("Repository {requestParameters.repositoryName} opened to everybody")
          .dedupBy(REPOSITORY)
          .when(
              ECR.done("SetRepositoryPolicy")
                  .and(Policies.grantsPublicAccess(requestParameter("policyText"))));

  /** An account that is not ours may fetch or push images. */
  public static final Rule REPOSITORY_SHARED_WITH_OTHER_ACCOUNT =
      rule("repository-shared-with-other-account")
          .title("Image repository shared with an unknown account")
          .description(
              "The repository's policy lets an account in that is not among the trusted ones.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1537", "attack.persistence", "attack.t1525")
          .references(ECR.page("SetRepositoryPolicy"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Find out whose the account is", "See whether it pushed images")
          .findingTitle("Repository {requestParameters.repositoryName} shared with others")
          .dedupBy(REPOSITORY)
          .when(
              ECR.done("SetRepositoryPolicy")
                  .and(Policies.trustsForeignAccount(requestParameter("policyText")))
                  .and(Policies.grantsPublicAccess(requestParameter("policyText")).not()));

  static final List<Rule> ALL =
      List.of(
          CONTAINER_TASK_PRIVILEGED,
          CONTAINER_COMMAND_RUN,
          CONTAINER_TASK_OVERRIDDEN,
          CLUSTER_OPENED_TO_WORLD,
          CLUSTER_ADMINISTRATOR_MADE,
          CLUSTER_LOGGING_OFF,
          IMAGE_SCANNING_OFF,
          IMAGE_PUSHED_BY_HAND,
          IMAGES_REPLICATED_TO_OTHER_ACCOUNT,
          REPOSITORY_OPENED_TO_EVERYBODY,
          REPOSITORY_SHARED_WITH_OTHER_ACCOUNT);

  private ContainerRules() {}
}
