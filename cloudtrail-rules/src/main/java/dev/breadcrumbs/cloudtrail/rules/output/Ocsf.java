package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.EventResource;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import java.time.Instant;
import java.util.List;

/**
 * Findings as events of the Open Cybersecurity Schema Framework: class Detection Finding (2004) of
 * OCSF {@value #VERSION}, with the profile {@code cloud}. The same finding always makes the same
 * text.
 */
public final class Ocsf {
  /** The version of the schema. */
  public static final String VERSION = "1.3.0";

  private static final int CATEGORY = 2;
  private static final int CLASS = 2004;
  private static final int CREATE = 1;
  private static final int TYPE = CLASS * 100 + CREATE;
  private static final int STATUS_NEW = 1;
  private static final int ANALYTIC_RULE = 1;

  private Ocsf() {}

  /**
   * Returns a finding as one JSON object. All times are those of events, in milliseconds: {@code
   * time}, which the schema demands, is 0 where the finding has none.
   *
   * @param finding the finding
   * @return one line
   */
  public static String toJson(Finding finding) {
    return toJson(finding, EventPlaces.NONE);
  }

  /**
   * Returns a finding as one JSON object, with the places of its events.
   *
   * @param finding the finding
   * @param places where the events stand in files
   * @return one line
   */
  public static String toJson(Finding finding, EventPlaces places) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("activity_id", CREATE).put("activity_name", "Create");
    root.put("category_uid", CATEGORY).put("category_name", "Findings");
    root.put("class_uid", CLASS).put("class_name", "Detection Finding");
    root.put("type_uid", TYPE).put("type_name", "Detection Finding: Create");
    root.put("severity_id", severityOf(finding.level()));
    root.put("severity", AttackTags.capitalised(finding.level().text()));
    root.put("status_id", STATUS_NEW).put("status", "New");
    root.put("time", finding.eventTime().map(Instant::toEpochMilli).orElse(0L));
    List<CloudTrailEvent> events = finding.events();
    if (!events.isEmpty()) {
      putTime(root, "start_time", events.get(0));
      putTime(root, "end_time", events.get(events.size() - 1));
      root.put("count", events.size());
    }
    root.put("message", finding.toString());
    addMetadata(root.putObject("metadata"), finding);
    addCloud(root.putObject("cloud"), events);
    addInfo(root.putObject("finding_info"), finding);
    addEvidences(root, events, places);
    addResources(root, events);
    addRemediation(root, finding.rule().metadata());
    addValues(root, finding);
    return root.toString();
  }

  private static int severityOf(Level level) {
    return switch (level) {
      case INFORMATIONAL -> 1;
      case LOW -> 2;
      case MEDIUM -> 3;
      case HIGH -> 4;
      case CRITICAL -> 5;
    };
  }

  private static void putTime(ObjectNode target, String name, CloudTrailEvent event) {
    Instant time = event.eventTime();
    if (time != null) {
      target.put(name, time.toEpochMilli());
    }
  }

  private static void addMetadata(ObjectNode metadata, Finding finding) {
    metadata.put("version", VERSION);
    metadata.putObject("product").put("name", "Breadcrumbs").put("vendor_name", "Breadcrumbs");
    metadata.putArray("profiles").add("cloud");
    metadata.put("log_provider", "CloudTrail");
    metadata.put("correlation_uid", String.join(" / ", finding.dedupKey()));
    List<String> tags = finding.rule().metadata().tags();
    if (!tags.isEmpty()) {
      ArrayNode labels = metadata.putArray("labels");
      tags.forEach(labels::add);
    }
  }

  private static void addCloud(ObjectNode cloud, List<CloudTrailEvent> events) {
    cloud.put("provider", "AWS");
    if (events.isEmpty()) {
      return;
    }
    CloudTrailEvent last = events.get(events.size() - 1);
    if (last.awsRegion() != null) {
      cloud.put("region", last.awsRegion());
    }
    if (last.recipientAccountId() != null) {
      cloud.putObject("account").put("uid", last.recipientAccountId());
    }
  }

  private static void addInfo(ObjectNode info, Finding finding) {
    RuleMetadata rule = finding.rule().metadata();
    info.put("uid", FindingUid.of(finding));
    info.put("title", finding.title());
    if (!rule.description().isEmpty()) {
      info.put("desc", rule.description());
    }
    List<AttackTags.Tactic> tactics = AttackTags.tactics(finding.rule());
    if (!tactics.isEmpty()) {
      ArrayNode types = info.putArray("types");
      tactics.forEach(tactic -> types.add(tactic.name()));
    }
    OcsfAttacks.add(info, tactics, AttackTags.techniques(finding.rule()));
    info.putObject("analytic")
        .put("uid", rule.id())
        .put("name", rule.title())
        .put("type", "Rule")
        .put("type_id", ANALYTIC_RULE);
    info.putArray("data_sources").add("AWS CloudTrail");
    addRelated(info, finding);
  }

  /** The events of the log, and the rules that left it to this finding. */
  private static void addRelated(ObjectNode info, Finding finding) {
    if (!finding.eventIDs().isEmpty()) {
      ArrayNode related = info.putArray("related_events");
      finding.eventIDs().forEach(id -> related.addObject().put("uid", id));
    }
    if (!finding.superseded().isEmpty()) {
      ArrayNode analytics = info.putArray("related_analytics");
      finding
          .superseded()
          .forEach(
              id ->
                  analytics
                      .addObject()
                      .put("uid", id)
                      .put("type", "Rule")
                      .put("type_id", ANALYTIC_RULE));
    }
  }

  private static void addEvidences(
      ObjectNode root, List<CloudTrailEvent> events, EventPlaces places) {
    if (!events.isEmpty()) {
      ArrayNode evidences = root.putArray("evidences");
      events.forEach(event -> evidences.add(OcsfEvidence.of(event, places)));
    }
  }

  private static void addResources(ObjectNode root, List<CloudTrailEvent> events) {
    List<EventResource> resources =
        events.stream()
            .flatMap(event -> event.resources().stream())
            .filter(resource -> resource.ARN() != null)
            .distinct()
            .toList();
    if (resources.isEmpty()) {
      return;
    }
    ArrayNode array = root.putArray("resources");
    for (EventResource resource : resources) {
      ObjectNode object = array.addObject().put("uid", resource.ARN());
      if (resource.type() != null) {
        object.put("type", resource.type());
      }
    }
  }

  /** The schema demands a text beside the references. */
  private static void addRemediation(ObjectNode root, RuleMetadata rule) {
    if (rule.nextSteps().isEmpty() && rule.references().isEmpty()) {
      return;
    }
    ObjectNode remediation =
        root.putObject("remediation").put("desc", String.join(". ", rule.nextSteps()));
    if (!rule.references().isEmpty()) {
      ArrayNode references = remediation.putArray("references");
      rule.references().forEach(references::add);
    }
  }

  /** What the schema has no place for. */
  private static void addValues(ObjectNode root, Finding finding) {
    if (finding.values().isEmpty()) {
      return;
    }
    ObjectNode unmapped = root.putObject("unmapped");
    finding
        .values()
        .forEach(
            (name, values) -> {
              ArrayNode array = unmapped.putArray(name);
              values.forEach(array::add);
            });
  }
}
