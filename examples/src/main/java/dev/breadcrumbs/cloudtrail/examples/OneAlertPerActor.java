package dev.breadcrumbs.cloudtrail.examples;

import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How do findings become alerts? Here one for each actor, with the worst level and all titles. */
final class OneAlertPerActor {
  private OneAlertPerActor() {}

  public static void main(String[] arguments) {
    RuleSet worthWaking = Catalogue.all().only(rule -> rule.level().compareTo(Level.MEDIUM) >= 0);
    Evaluation evaluation = RuleEngine.of(worthWaking).evaluate(BundledLogs.readOr(arguments));

    Map<String, List<Finding>> byActor =
        evaluation.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.actor().displayName(), TreeMap::new, Collectors.toList()));
    byActor.forEach(OneAlertPerActor::send);
  }

  private static void send(String actor, List<Finding> findings) {
    Level worst =
        findings.stream()
            .map(finding -> finding.rule().level())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    System.out.println("ALERT " + worst.text() + ": " + actor);
    findings.stream()
        .map(finding -> finding.rule().title())
        .distinct()
        .forEach(title -> System.out.println("  - " + title));
  }
}
