package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a rule says of itself, as a map. */
final class RuleMap {
  private RuleMap() {}

  static Map<String, Object> of(Rule rule) {
    RuleMetadata metadata = rule.metadata();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", metadata.id());
    map.put("title", metadata.title());
    put(map, "status", metadata.status().text());
    put(map, "description", metadata.description());
    map.put("level", metadata.level().text());
    put(map, "tags", metadata.tags());
    put(map, "references", metadata.references());
    put(map, "falsePositives", metadata.falsePositives());
    put(map, "author", metadata.author());
    put(map, "date", metadata.date());
    put(map, "nextSteps", metadata.nextSteps());
    put(map, "supersedes", metadata.supersedes());
    put(map, "conditions", rule.conditions().stream().map(Condition::toString).toList());
    return Collections.unmodifiableMap(map);
  }

  private static void put(Map<String, Object> map, String name, String text) {
    if (!text.isEmpty()) {
      map.put(name, text);
    }
  }

  private static void put(Map<String, Object> map, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      map.put(name, texts);
    }
  }
}
