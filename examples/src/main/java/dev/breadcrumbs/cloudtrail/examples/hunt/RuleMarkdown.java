package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.List;
import java.util.stream.Collectors;

/** The rules as a document: a table of all, and what each says of itself. */
final class RuleMarkdown {
  private RuleMarkdown() {}

  static String of(RuleSet rules) {
    StringBuilder text = new StringBuilder("# Catalogue of rules\n\n");
    text.append("The ").append(rules.size()).append(" rules of the class `Catalogue`. ");
    text.append("Their list and what each says of itself is what\n");
    text.append("`hunt rules --format markdown` prints; ");
    text.append("[Detections as code](detections.md) tells how to run and tune them, ");
    text.append("[the format of rules](rule-format.md)\nwhat their files look like.\n\n");
    text.append("| rule | level | finds |\n|---|---|---|\n");
    for (Rule rule : rules) {
      String title = rule.title().replace("|", "\\|");
      text.append("| [`").append(rule.id()).append("`](#").append(rule.id()).append(") | ");
      text.append(rule.level().text()).append(" | ").append(title).append(" |\n");
    }
    rules.forEach(rule -> text.append(section(rule)));
    return text.toString();
  }

  private static String section(Rule rule) {
    RuleMetadata metadata = rule.metadata();
    StringBuilder text = new StringBuilder("\n## ").append(rule.id()).append("\n\n");
    text.append("**").append(metadata.title()).append("** (").append(metadata.level().text());
    text.append(")\n");
    if (!metadata.description().isEmpty()) {
      text.append('\n').append(metadata.description()).append('\n');
    }
    text.append('\n');
    add(text, "Tags", quoted(metadata.tags()));
    add(text, "Needs the site's", quoted(List.copyOf(rule.neededLists())));
    add(text, "Supersedes", quoted(metadata.supersedes()));
    add(text, "Harmless when", String.join("; ", metadata.falsePositives()));
    add(text, "Next", String.join("; ", metadata.nextSteps()));
    add(text, "See", String.join(", ", metadata.references()));
    return text.append("\n```text\n").append(RuleText.what(rule)).append("\n```\n").toString();
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static void add(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append("- ").append(name).append(": ").append(value).append('\n');
    }
  }
}
