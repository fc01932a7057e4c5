package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;
import java.util.Locale;

/** The tactics of MITRE ATT&amp;CK, in the order in which an attack has them. */
final class Tactics {
  private static final String PREFIX = "attack.";

  static final List<String> ALL =
      List.of(
          "reconnaissance",
          "resource-development",
          "initial-access",
          "execution",
          "persistence",
          "privilege-escalation",
          "stealth",
          "defense-impairment",
          "credential-access",
          "discovery",
          "lateral-movement",
          "collection",
          "command-and-control",
          "exfiltration",
          "impact");

  private Tactics() {}

  /** Those that the tags of a finding's rule name; most of what evaded defenses impairs them. */
  static List<String> of(Finding finding) {
    return finding.rule().metadata().tags().stream()
        .map(tag -> tag.toLowerCase(Locale.ROOT).replace('_', '-'))
        .filter(tag -> tag.startsWith(PREFIX))
        .map(tag -> tag.substring(PREFIX.length()))
        .map(tactic -> tactic.equals("defense-evasion") ? "defense-impairment" : tactic)
        .filter(ALL::contains)
        .distinct()
        .toList();
  }

  /** As people write it. */
  static String text(String tactic) {
    String words = tactic.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
