package dev.breadcrumbs.cloudtrail.examples.hunt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.List;

/** Rules for people and for tools. */
final class RuleText {
  private RuleText() {}

  static ScreenTable table(RuleSet rules) {
    ScreenTable table = new ScreenTable("level", "rule", "title", "needs");
    for (Rule rule : rules) {
      String needs = String.join(", ", rule.neededLists());
      table.add(rule.level().text(), rule.id(), rule.title(), needs);
    }
    return table;
  }

  static String json(Rule rule) {
    RuleMetadata metadata = rule.metadata();
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", metadata.id())
            .put("title", metadata.title())
            .put("status", metadata.status().text())
            .put("level", metadata.level().text())
            .put("description", metadata.description());
    put(object, "tags", metadata.tags());
    put(object, "references", metadata.references());
    put(object, "falsePositives", metadata.falsePositives());
    put(object, "nextSteps", metadata.nextSteps());
    put(object, "needs", List.copyOf(rule.neededLists()));
    put(object, "supersedes", metadata.supersedes());
    return object.put("rule", what(rule)).toString();
  }

  private static void put(ObjectNode object, String name, List<String> texts) {
    ArrayNode array = object.putArray(name);
    texts.forEach(array::add);
  }

  /** What the rule looks for, without its id in front. */
  static String what(Rule rule) {
    String text = rule.toString();
    String id = rule.id() + ": ";
    return text.startsWith(id) ? text.substring(id.length()) : text;
  }
}
