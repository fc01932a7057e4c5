package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleError;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The findings of a run as one log in the Static Analysis Results Interchange Format (SARIF 2.1.0,
 * OASIS). The same run always makes the same text.
 */
public final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  /**
   * Returns a run as JSON: the rules, a result for each finding, with the places of its events, and
   * a notification for each {@linkplain Evaluation#errors() error}.
   *
   * @param evaluation what the run found
   * @param rules the rules that ran
   * @param places where the events stand in files, or {@link EventPlaces#NONE}
   * @return the log, in lines
   */
  public static String toJson(Evaluation evaluation, RuleSet rules, EventPlaces places) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    Map<String, Integer> indexes = new HashMap<>();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Breadcrumbs");
    ArrayNode described = driver.putArray("rules");
    for (Rule rule : rules) {
      indexes.put(rule.id(), described.size());
      addRule(described.addObject(), rule.metadata());
    }
    addInvocation(run.putArray("invocations").addObject(), evaluation);
    ArrayNode results = run.putArray("results");
    for (Finding finding : evaluation) {
      ObjectNode result = results.addObject().put("ruleId", finding.rule().id());
      Integer index = indexes.get(finding.rule().id());
      if (index != null) {
        result.put("ruleIndex", index);
      }
      SarifResult.fill(result, finding, places);
    }
    return root.toPrettyString();
  }

  private static void addRule(ObjectNode target, RuleMetadata rule) {
    target.put("id", rule.id());
    target.putObject("shortDescription").put("text", rule.title());
    if (!rule.description().isEmpty()) {
      target.putObject("fullDescription").put("text", rule.description());
    }
    if (!rule.nextSteps().isEmpty()) {
      target.putObject("help").put("text", String.join("\n", rule.nextSteps()));
    }
    rule.references().stream().findFirst().ifPresent(uri -> target.put("helpUri", uri));
    target.putObject("defaultConfiguration").put("level", levelOf(rule.level()));
    ObjectNode properties = target.putObject("properties").put("level", rule.level().text());
    ArrayNode tags = properties.putArray("tags");
    rule.tags().forEach(tags::add);
    if (!rule.references().isEmpty()) {
      ArrayNode references = properties.putArray("references");
      rule.references().forEach(references::add);
    }
  }

  private static void addInvocation(ObjectNode invocation, Evaluation evaluation) {
    invocation.put("executionSuccessful", evaluation.errors().isEmpty());
    if (evaluation.errors().isEmpty()) {
      return;
    }
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    for (RuleError error : evaluation.errors()) {
      ObjectNode notification = notifications.addObject().put("level", "error");
      notification.putObject("message").put("text", error.toString());
      notification.putObject("associatedRule").put("id", error.rule());
    }
  }

  /** SARIF has three levels for our five. */
  static String levelOf(Level level) {
    return switch (level) {
      case INFORMATIONAL, LOW -> "note";
      case MEDIUM -> "warning";
      case HIGH, CRITICAL -> "error";
    };
  }
}
