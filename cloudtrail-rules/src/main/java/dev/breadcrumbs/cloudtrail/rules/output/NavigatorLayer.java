package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleCounts;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.output.TechniqueCoverage.RuleCoverage;
import dev.breadcrumbs.cloudtrail.rules.output.TechniqueCoverage.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A layer for the MITRE ATT&amp;CK Navigator (layer format {@value #FORMAT}): which techniques the
 * rules of a run have found, which they could find in the data at hand, and to which they are blind
 * there, and why. Techniques are those that the rules' tags name. Immutable.
 *
 * @param coverage the techniques, by id
 */
public record NavigatorLayer(List<TechniqueCoverage> coverage) {
  /** The version of the layer format. */
  public static final String FORMAT = "4.5";

  private static final Map<Status, String> COLORS =
      Map.of(Status.FIRES, "#e4572e", Status.COULD_FIRE, "#76b041", Status.BLIND, "#b5b5b5");

  /** Copies the list. */
  public NavigatorLayer {
    coverage = List.copyOf(coverage);
  }

  /**
   * Makes the layer of a run.
   *
   * @param evaluation what the rules found
   * @param rules the rules that ran; one that {@linkplain Evaluation#resting() rests} is blind
   * @param data what there is in the data that they ran on
   * @return the layer
   */
  public static NavigatorLayer of(Evaluation evaluation, RuleSet rules, DataInventory data) {
    Blindness blindness = new Blindness(data);
    Map<String, List<RuleCoverage>> byTechnique = new TreeMap<>();
    for (Rule rule : rules) {
      RuleCoverage coverage = coverageOf(rule, evaluation, blindness);
      for (String technique : AttackTags.techniques(rule)) {
        byTechnique.computeIfAbsent(technique, each -> new ArrayList<>()).add(coverage);
      }
    }
    return new NavigatorLayer(
        byTechnique.entrySet().stream()
            .map(
                each ->
                    new TechniqueCoverage(each.getKey(), best(each.getValue()), each.getValue()))
            .toList());
  }

  private static RuleCoverage coverageOf(Rule rule, Evaluation evaluation, Blindness blindness) {
    long findings = evaluation.counts().getOrDefault(rule.id(), RuleCounts.NONE).findings();
    if (findings > 0) {
      return new RuleCoverage(
          rule.id(), Status.FIRES, findings == 1 ? "1 finding" : findings + " findings");
    }
    String rest = evaluation.resting().get(rule.id());
    if (rest != null) {
      return new RuleCoverage(rule.id(), Status.BLIND, "rests: " + rest);
    }
    return blindness
        .of(rule)
        .map(reason -> new RuleCoverage(rule.id(), Status.BLIND, reason))
        .orElseGet(() -> new RuleCoverage(rule.id(), Status.COULD_FIRE, ""));
  }

  private static Status best(List<RuleCoverage> rules) {
    return rules.stream()
        .map(RuleCoverage::status)
        .max(Comparator.naturalOrder())
        .orElse(Status.BLIND);
  }

  /**
   * Returns the layer as the Navigator reads it.
   *
   * @return the JSON, in lines
   */
  public String toJson() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", "CloudTrail detections");
    root.putObject("versions")
        .put("attack", AttackTags.VERSION)
        .put("navigator", "5.1.0")
        .put("layer", FORMAT);
    root.put("domain", "enterprise-attack");
    root.put("description", "What rules find, could find and cannot find in these events.");
    root.putObject("filters").putArray("platforms").add("IaaS");
    ArrayNode techniques = root.putArray("techniques");
    coverage.forEach(each -> add(techniques.addObject(), each));
    ArrayNode legend = root.putArray("legendItems");
    for (Status status : List.of(Status.FIRES, Status.COULD_FIRE, Status.BLIND)) {
      legend.addObject().put("label", status.text()).put("color", COLORS.get(status));
    }
    return root.toPrettyString();
  }

  private static void add(ObjectNode target, TechniqueCoverage technique) {
    target.put("techniqueID", technique.technique());
    target.put("color", COLORS.get(technique.status()));
    target.put("score", scoreOf(technique.status()));
    target.put("enabled", true);
    target.put(
        "comment",
        technique.rules().stream().map(RuleCoverage::toString).collect(Collectors.joining("\n")));
    ArrayNode metadata = target.putArray("metadata");
    metadata.addObject().put("name", "status").put("value", technique.status().text());
    for (RuleCoverage rule : technique.rules()) {
      metadata.addObject().put("name", rule.rule()).put("value", valueOf(rule));
    }
  }

  private static int scoreOf(Status status) {
    return switch (status) {
      case BLIND -> 0;
      case COULD_FIRE -> 1;
      case FIRES -> 2;
    };
  }

  private static String valueOf(RuleCoverage rule) {
    return rule.reason().isEmpty()
        ? rule.status().text()
        : rule.status().text() + ", " + rule.reason();
  }
}
