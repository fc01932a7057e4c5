package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.LAMBDA;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;

/** Rules on functions of Lambda: who changes them, and who may call them. */
public final class LambdaRules {
  private static final Field FUNCTION = requestParameter("functionName");
  private static final Field LAYERS = requestParameter("layers");

  private static final Condition NO_SERVICE =
      INVOKED_BY.missing().and(USER_NAME.inList(Site.SERVICE_USERS).not());

  /** A function's code was replaced, not by the pipeline. */
  public static final Rule FUNCTION_CODE_REPLACED_BY_HAND =
      rule("function-code-replaced-by-hand")
          .title("Code of a Lambda function replaced by hand")
          .description(
              "Somebody other than a service user replaced what a function runs, with the rights of"
                  + " its role.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1546", "attack.execution", "attack.t1648")
          .references(LAMBDA.page("UpdateFunctionCode"))
          .falsePositives("Developers at work; name pipelines in the site's service users")
          .nextSteps("Compare the code with the last version", "See what the role may do")
          .findingTitle("Code of {requestParameters.functionName} replaced by hand")
          .dedupBy(FUNCTION)
          .when(
              LAMBDA
                  .doneInAnyVersion("UpdateFunctionCode")
                  .and(requestParameter("dryRun").eq(true).not())
                  .and(NO_SERVICE));

  /** A layer, which runs with the function, was put on it by hand. */
  public static final Rule FUNCTION_LAYER_ADDED_BY_HAND =
      rule("function-layer-added-by-hand")
          .title("Layer put on a Lambda function by hand")
          .description(
              "A layer runs within the function, with the rights of its role, and is not seen in the"
                  + " function's code.")
          .level(Level.LOW)
          .tags("attack.persistence", "attack.t1546")
          .references(LAMBDA.page("UpdateFunctionConfiguration"))
          .falsePositives("Developers at work; name pipelines in the site's service users")
          .nextSteps("Look into the layer", "See what the role may do")
          .findingTitle("Layer put on {requestParameters.functionName} by hand")
          .dedupBy(FUNCTION)
          .context(LAYERS)
          .when(
              LAMBDA
                  .doneInAnyVersion("UpdateFunctionConfiguration")
                  .and(LAYERS.exists())
                  .and(NO_SERVICE));

  /** A layer of an account that is not ours runs in a function. */
  public static final Rule FUNCTION_LAYER_OF_OTHER_ACCOUNT =
      rule("function-layer-of-other-account")
          .title("Lambda function with a layer of an unknown account")
          .description(
              "Code of an account that is not among the trusted ones runs within the function, with"
                  + " the rights of its role.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1546", "attack.initial-access", "attack.t1195.002")
          .references(LAMBDA.page("UpdateFunctionConfiguration"))
          .falsePositives("Layers of makers of software and of AWS; trust their accounts")
          .nextSteps("Find out whose the account is", "Look into the layer")
          .findingTitle("Function {requestParameters.functionName} with a layer of others")
          .dedupBy(FUNCTION)
          .context(LAYERS)
          .when(
              LAMBDA
                  .doneInAnyVersion("UpdateFunctionConfiguration", "CreateFunction")
                  .and(Policies.foreignAccounts(LAYERS)));

  /** A function was given another role. */
  public static final Rule FUNCTION_ROLE_CHANGED_BY_HAND =
      rule("function-role-changed-by-hand")
          .title("Role of a Lambda function changed by hand")
          .description(
              "The function now works with the rights of another role: a way to more rights for"
                  + " those who may pass one.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1548.005")
          .references(LAMBDA.page("UpdateFunctionConfiguration"))
          .falsePositives("Developers at work; name pipelines in the site's service users")
          .nextSteps("See what the role may do", "See who called the function since")
          .findingTitle("Role of {requestParameters.functionName} changed by hand")
          .dedupBy(FUNCTION)
          .when(
              LAMBDA
                  .doneInAnyVersion("UpdateFunctionConfiguration")
                  .and(requestParameter("role").exists())
                  .and(NO_SERVICE));

  /** Everybody may call a function by its address. */
  public static final Rule FUNCTION_URL_OPEN =
      rule("function-url-open")
          .title("Lambda function with an address open to everybody")
          .description(
              "Everybody who knows the address can call the function, without credentials.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1546")
          .references("https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html")
          .falsePositives("Web applications and hooks that check callers themselves")
          .nextSteps("See what the function does and what its role may do", "Demand AWS_IAM")
          .findingTitle("Function {requestParameters.functionName} open to everybody")
          .dedupBy(FUNCTION)
          .when(
              LAMBDA
                  .done("CreateFunctionUrlConfig", "UpdateFunctionUrlConfig")
                  .and(requestParameter("authType").eq("NONE")));

  /** Every account may call a function. */
  public static final Rule FUNCTION_PERMISSION_FOR_EVERYBODY =
      rule("function-permission-for-everybody")
          .title("Every AWS account may call a Lambda function")
          .description(
              "The function's policy now lets everybody call it; no organisation and no source"
                  + " account limits it.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1546")
          .references(LAMBDA.page("AddPermission"))
          .falsePositives("Functions with an address of their own that is meant for everybody")
          .nextSteps("Remove the permission", "See who called the function since")
          .findingTitle("Everybody may call {requestParameters.functionName}")
          .levelWhen(Level.MEDIUM, requestParameter("functionUrlAuthType").eq("NONE"))
          .dedupBy(FUNCTION)
          .when(
              LAMBDA
                  .doneInAnyVersion("AddPermission")
                  .and(requestParameter("principal").eq("*"))
                  .and(requestParameter("principalOrgID").missing())
                  .and(requestParameter("sourceAccount").missing())
                  .and(requestParameter("sourceArn").missing()));

  /** An account that is not ours may call a function. */
  public static final Rule FUNCTION_PERMISSION_FOR_OTHER_ACCOUNT =
      rule("function-permission-for-other-account")
          .title("Unknown account may call a Lambda function")
          .description(
              "An account that is not among the trusted ones may call the function, or have a"
                  + " service call it.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1546")
          .references(LAMBDA.page("AddPermission"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Remove the permission", "Find out whose the account is")
          .findingTitle("Unknown account may call {requestParameters.functionName}")
          .dedupBy(FUNCTION)
          .when(
              LAMBDA
                  .doneInAnyVersion("AddPermission")
                  .and(
                      Condition.anyOf(
                          Policies.foreignAccounts(requestParameter("principal")),
                          Policies.foreignAccounts(requestParameter("sourceAccount")))));

  /** Everybody, or an account that is not ours, may read a layer. */
  public static final Rule FUNCTION_LAYER_SHARED =
      rule("function-layer-shared")
          .title("Lambda layer shared with unknown accounts")
          .description(
              "Everybody, or an account that is not among the trusted ones, may read the layer's"
                  + " code.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1537")
          .references(LAMBDA.page("AddLayerVersionPermission"))
          .falsePositives("Layers that are published on purpose")
          .nextSteps("Look for secrets in the layer", "Remove the permission")
          .findingTitle("Lambda layer {requestParameters.layerName} shared")
          .dedupBy(requestParameter("layerName"))
          .when(
              LAMBDA
                  .doneInAnyVersion("AddLayerVersionPermission")
                  .and(requestParameter("organizationId").missing())
                  .and(
                      requestParameter("principal")
                          .eq("*")
                          .or(Policies.foreignAccounts(requestParameter("principal")))));

  /** One principal reads the code and variables of many functions. */
  public static final Rule FUNCTIONS_READ_IN_BULK =
      rule("functions-read-in-bulk")
          .title("Code or variables of many Lambda functions read")
          .description(
              "Ten and more functions read by one principal within five minutes. Passwords are found"
                  + " in code and in variables.")
          .level(Level.LOW)
          .tags("attack.credential-access", "attack.t1552", "attack.discovery", "attack.t1526")
          .references(LAMBDA.page("GetFunction"))
          .falsePositives("Tools that audit accounts; name their users in the service users")
          .nextSteps("Ask the principal", "Look for secrets in the functions' variables")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              FUNCTION,
              10,
              Duration.ofMinutes(5),
              LAMBDA.doneInAnyVersion("GetFunction", "GetFunctionConfiguration").and(NO_SERVICE),
              USER_IDENTITY_ARN);

  static final List<Rule> ALL =
      List.of(
          FUNCTION_CODE_REPLACED_BY_HAND,
          FUNCTION_LAYER_ADDED_BY_HAND,
          FUNCTION_LAYER_OF_OTHER_ACCOUNT,
          FUNCTION_ROLE_CHANGED_BY_HAND,
          FUNCTION_URL_OPEN,
          FUNCTION_PERMISSION_FOR_EVERYBODY,
          FUNCTION_PERMISSION_FOR_OTHER_ACCOUNT,
          FUNCTION_LAYER_SHARED,
          FUNCTIONS_READ_IN_BULK);

  private LambdaRules() {}
}
