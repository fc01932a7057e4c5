package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Items;
import java.util.List;
import java.util.Set;

/** What a section says of findings: next steps, titles, levels and cases. */
final class ExtensionMetadata {
  private static final Set<String> RESERVED = Set.of("level");

  private ExtensionMetadata() {}

  /**
   * Adds what a section says to a rule that is being made.
   *
   * @throws SigmaRefusal if a part is malformed
   */
  static void apply(
      Extension extension, RuleBuilder builder, DetectionReader detection, SigmaDocument document) {
    if (!extension.isThere()) {
      return;
    }
    builder
        .nextSteps(extension.texts("next-steps").toArray(String[]::new))
        .needs(extension.texts("needs").toArray(String[]::new))
        .supersedes(extension.texts("supersedes").toArray(String[]::new))
        .dedupBy(extension.fields("case").toArray(Field[]::new))
        .findingTitle(String.join(" ", extension.texts("finding-title")));
    YamlValue levels = extension.get("levels");
    if (levels == null) {
      return;
    }
    List<YamlValue> several = levels instanceof Items list ? list.items() : List.of(levels);
    for (YamlValue each : several) {
      Entries entries = Extension.map(each, "levels");
      Condition condition = detection.read(entries, RESERVED, extension, document);
      builder.levelWhen(level(entries), condition);
    }
  }

  private static Level level(Entries entries) {
    String text = entries.text("level", Kind.BAD_EXTENSION);
    for (Level level : Level.values()) {
      if (level.text().equalsIgnoreCase(text)) {
        return level;
      }
    }
    throw Extension.refusal(entries.lineOf("level"), "levels: no level: '" + text + "'");
  }
}
