package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings that share a root credential.
 *
 * @param root the credential
 * @param findings one or more, in the order of their times
 */
record FindingCase(RootCredential root, List<Finding> findings) {
  /** The worst case comes first; of equals the one with more findings, then the earlier one. */
  private static final Comparator<FindingCase> ORDER =
      Comparator.comparing(FindingCase::level)
          .thenComparingInt(each -> each.findings.size())
          .reversed();

  /** Puts findings, which are in the order of their times, into their cases. */
  static List<FindingCase> of(Collection<Finding> findings, Sessions sessions) {
    Map<RootCredential, List<Finding>> byRoot = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byRoot
          .computeIfAbsent(RootCredential.of(finding, sessions), each -> new ArrayList<>())
          .add(finding);
    }
    return byRoot.entrySet().stream()
        .map(each -> new FindingCase(each.getKey(), each.getValue()))
        .sorted(ORDER)
        .toList();
  }

  Level level() {
    return highest(findings);
  }

  /** Who acted, in the order of the findings. */
  List<String> actors() {
    return findings.stream()
        .filter(finding -> !finding.events().isEmpty())
        .map(finding -> finding.actor().displayName())
        .distinct()
        .toList();
  }

  /** Its findings by rule: the rule with the worst finding first, then by id. */
  Collection<List<Finding>> byRule() {
    return byRule(findings);
  }

  static Collection<List<Finding>> byRule(Collection<Finding> findings) {
    Map<String, List<Finding>> byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.rule().id(), LinkedHashMap::new, Collectors.toList()));
    return byRule.values().stream()
        .sorted(
            Comparator.comparing((List<Finding> each) -> highest(each))
                .reversed()
                .thenComparing(each -> each.get(0).rule().id()))
        .toList();
  }

  private static Level highest(List<Finding> findings) {
    return findings.stream().map(Finding::level).max(Comparator.naturalOrder()).orElseThrow();
  }
}
