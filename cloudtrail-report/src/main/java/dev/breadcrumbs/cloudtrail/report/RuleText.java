package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import java.io.IOException;

/** What a report tells of a rule. */
final class RuleText {
  private RuleText() {}

  static void write(Rule rule, PageJson json) throws IOException {
    RuleMetadata metadata = rule.metadata();
    json.startObject();
    json.text("id", metadata.id());
    json.text("title", metadata.title());
    json.text("status", metadata.status().text());
    json.text("description", metadata.description());
    json.texts("tags", metadata.tags());
    json.texts("references", metadata.references());
    json.texts("falsePositives", metadata.falsePositives());
    json.texts("nextSteps", metadata.nextSteps());
    json.text("rule", rule.toString());
    json.endObject();
  }
}
