package dev.breadcrumbs.cloudtrail.rules.output;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tactics and techniques of MITRE ATT&amp;CK that a rule's tags name, such as {@code
 * attack.defense-evasion} and {@code attack.t1562.008} (Sigma tags, "attack").
 */
final class AttackTags {
  /** The release whose ids are used here. */
  static final String VERSION = "16";

  private static final String PREFIX = "attack.";
  private static final Pattern TECHNIQUE = Pattern.compile("t\\d{4}(\\.\\d{3})?");

  /** The tactics of the enterprise matrix by their short names. */
  private static final Map<String, String> TACTICS =
      Map.ofEntries(
          Map.entry("reconnaissance", "TA0043"),
          Map.entry("resource-development", "TA0042"),
          Map.entry("initial-access", "TA0001"),
          Map.entry("execution", "TA0002"),
          Map.entry("persistence", "TA0003"),
          Map.entry("privilege-escalation", "TA0004"),
          Map.entry("defense-evasion", "TA0005"),
          Map.entry("credential-access", "TA0006"),
          Map.entry("discovery", "TA0007"),
          Map.entry("lateral-movement", "TA0008"),
          Map.entry("collection", "TA0009"),
          Map.entry("exfiltration", "TA0010"),
          Map.entry("command-and-control", "TA0011"),
          Map.entry("impact", "TA0040"));

  private AttackTags() {}

  /** A tactic, by its id and name. */
  record Tactic(String uid, String name) {}

  /** The techniques and sub-techniques, such as {@code T1562.008}, in the order of the tags. */
  static List<String> techniques(Rule rule) {
    return attack(rule)
        .filter(tag -> TECHNIQUE.matcher(tag).matches())
        .map(tag -> tag.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  static List<Tactic> tactics(Rule rule) {
    return attack(rule)
        .map(tag -> tag.replace('_', '-'))
        .filter(TACTICS::containsKey)
        .distinct()
        .map(tag -> new Tactic(TACTICS.getOrDefault(tag, tag), name(tag)))
        .toList();
  }

  private static Stream<String> attack(Rule rule) {
    return rule.metadata().tags().stream()
        .filter(tag -> tag.startsWith(PREFIX))
        .map(tag -> tag.substring(PREFIX.length()));
  }

  private static String name(String tactic) {
    return Stream.of(tactic.split("-"))
        .map(word -> word.equals("and") ? word : capitalised(word))
        .collect(Collectors.joining(" "));
  }

  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
