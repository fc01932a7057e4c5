package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.BEDROCK;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.time.Duration;
import java.util.List;

/** Rules on language models of Bedrock, which are costly, and so worth a stolen key. */
public final class ModelRules {
  private static final String[] INVOCATIONS = {
    "InvokeModel", "InvokeModelWithResponseStream", "Converse", "ConverseStream"
  };

  /** What is asked of models is no longer logged. */
  public static final Rule MODEL_LOGGING_OFF =
      rule("model-logging-off")
          .title("Log of what models are asked deleted")
          .description("Bedrock no longer writes what models are asked and answer.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008")
          .references(BEDROCK.page("DeleteModelInvocationLoggingConfiguration"))
          .falsePositives("A rule of privacy that forbids the log")
          .nextSteps("Switch it on again", "See who uses models")
          .when(BEDROCK.done("DeleteModelInvocationLoggingConfiguration"));

  /** A model was made available in the account. */
  public static final Rule MODEL_ACCESS_OBTAINED =
      rule("model-access-obtained")
          .title("Access to a language model obtained")
          .description("Terms of a model were accepted, or its use was asked for and allowed.")
          .level(Level.LOW)
          .tags("attack.impact", "attack.t1496.004")
          .references(BEDROCK.page("CreateFoundationModelAgreement"))
          .falsePositives("Teams that begin to use a model")
          .nextSteps("Ask whoever did it", "See who uses the model since")
          .dedupBy(USER_IDENTITY_ARN)
          .context(requestParameter("modelId"))
          .when(
              BEDROCK.done(
                  "CreateFoundationModelAgreement",
                  "PutFoundationModelEntitlement",
                  "PutUseCaseForModelAccess"));

  /** One principal tries models that it may not use. */
  public static final Rule MODEL_INVOCATIONS_REFUSED =
      rule("model-invocations-refused")
          .title("Language models refused to one principal")
          .description(
              "Five and more calls of models refused within ten minutes: somebody tries what a"
                  + " stolen key may use.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1526", "attack.impact", "attack.t1496.004")
          .references(BEDROCK.page("InvokeModel"))
          .falsePositives("A new application whose role lacks permissions")
          .nextSteps("Ask the principal", "See what it tried in other regions")
          .dedupBy(USER_IDENTITY_ARN)
          .eventCount(5, Duration.ofMinutes(10), BEDROCK.refused(INVOCATIONS), USER_IDENTITY_ARN);

  /** A principal uses models that did not do so before. */
  public static final Rule MODEL_USED_BY_SOMEBODY_NEW =
      rule("model-used-by-somebody-new")
          .title("Language model used by somebody new")
          .description(
              "A principal that has used no model for thirty days, or never did, uses one now.")
          .level(Level.LOW)
          .tags("attack.impact", "attack.t1496.004")
          .references(BEDROCK.page("InvokeModel"))
          .falsePositives("People and applications that begin to use models")
          .nextSteps("Ask the principal", "See how much it uses")
          .findingTitle("Model {requestParameters.modelId} used by somebody new")
          .dedupBy(USER_IDENTITY_ARN)
          .context(requestParameter("modelId"))
          .firstSeen(
              BEDROCK.done(INVOCATIONS).and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN)
          .within(Duration.ofDays(30));

  /** Somebody finds out which models there are, and whether their use is logged. */
  public static final Rule MODELS_EXPLORED =
      rule("models-explored")
          .title("Models and their logging explored")
          .description(
              "Three and more different questions to Bedrock within ten minutes, given or not: which"
                  + " models there are, what they cost, whether their use is logged.")
          .level(Level.LOW)
          .tags("attack.discovery", "attack.t1526")
          .references(BEDROCK.page("ListFoundationModels"))
          .falsePositives("The console of Bedrock; tools that audit accounts")
          .nextSteps("Ask the principal", "See whether calls of models follow")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              EVENT_NAME,
              3,
              Duration.ofMinutes(10),
              BEDROCK
                  .tried(
                      "ListFoundationModels",
                      "GetFoundationModelAvailability",
                      "ListFoundationModelAgreementOffers",
                      "GetModelInvocationLoggingConfiguration",
                      "ListInferenceProfiles",
                      "GetUseCaseForModelAccess")
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** What keeps a model from saying what it must not is gone. */
  public static final Rule MODEL_GUARDRAIL_DELETED =
      rule("model-guardrail-deleted")
          .title("Guardrail of language models deleted")
          .description(
              "What kept models from harmful answers and from giving secrets away is gone.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(BEDROCK.page("DeleteGuardrail"))
          .falsePositives("A guardrail that is replaced by another")
          .nextSteps("See which applications used it", "Ask whoever deleted it")
          .dedupBy(requestParameter("guardrailIdentifier"))
          .when(BEDROCK.done("DeleteGuardrail"));

  static final List<Rule> ALL =
      List.of(
          MODEL_LOGGING_OFF,
          MODEL_ACCESS_OBTAINED,
          MODEL_INVOCATIONS_REFUSED,
          MODEL_USED_BY_SOMEBODY_NEW,
          MODELS_EXPLORED,
          MODEL_GUARDRAIL_DELETED);

  private ModelRules() {}
}
