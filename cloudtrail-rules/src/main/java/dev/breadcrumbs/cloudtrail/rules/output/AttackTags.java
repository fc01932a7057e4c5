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
 * attack.defense-impairment} and {@code attack.t1685.002} (Sigma tags, "attack"). Tags of earlier
 * releases mean what has taken their place: release 19 split Defense Evasion in two, and made
 * techniques of their own of T1562.
 */
final class AttackTags {
  /** The release whose ids are used here. */
  static final String VERSION = "19";

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
          Map.entry("stealth", "TA0005"),
          Map.entry("defense-impairment", "TA0112"),
          Map.entry("credential-access", "TA0006"),
          Map.entry("discovery", "TA0007"),
          Map.entry("lateral-movement", "TA0008"),
          Map.entry("collection", "TA0009"),
          Map.entry("exfiltration", "TA0010"),
          Map.entry("command-and-control", "TA0011"),
          Map.entry("impact", "TA0040"));

  /** What Stealth and Defense Impairment were before. */
  private static final String DEFENSE_EVASION = "defense-evasion";

  /** Techniques that are revoked, and what they are now. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "T1562", "T1685",
          "T1562.001", "T1685",
          "T1562.002", "T1685.001",
          "T1562.004", "T1686",
          "T1562.007", "T1686.001",
          "T1562.008", "T1685.002",
          "T1070.001", "T1685.005",
          "T1070.002", "T1685.006");

  /** Techniques whose rules impair defenses, where their tactic is still told by its old name. */
  private static final List<String> IMPAIRMENTS =
      List.of("T1685", "T1686", "T1556", "T1578", "T1666");

  private AttackTags() {}

  /** A tactic, by its id and name. */
  record Tactic(String uid, String name) {}

  /** The techniques and sub-techniques, such as {@code T1685.002}, in the order of the tags. */
  static List<String> techniques(Rule rule) {
    return attack(rule)
        .filter(tag -> TECHNIQUE.matcher(tag).matches())
        .map(tag -> tag.toUpperCase(Locale.ROOT))
        .map(technique -> RENAMED.getOrDefault(technique, technique))
        .distinct()
        .toList();
  }

  static List<Tactic> tactics(Rule rule) {
    return attack(rule)
        .map(tag -> tag.replace('_', '-'))
        .map(tag -> tag.equals(DEFENSE_EVASION) ? evasionOf(rule) : tag)
        .filter(TACTICS::containsKey)
        .distinct()
        .map(tag -> new Tactic(TACTICS.getOrDefault(tag, tag), name(tag)))
        .toList();
  }

  private static String evasionOf(Rule rule) {
    boolean impairs =
        techniques(rule).stream().anyMatch(each -> IMPAIRMENTS.stream().anyMatch(each::startsWith));
    return impairs ? "defense-impairment" : "stealth";
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
