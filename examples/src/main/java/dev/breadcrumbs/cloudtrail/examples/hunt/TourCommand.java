package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hunt tour}: three searches and the first findings, on the sample or on one's own logs. */
@Command(
    name = "tour",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Runs three searches and shows the first findings.",
    footer = {
      "",
      "Examples:",
      "  hunt tour          on the sample log files",
      "  hunt tour logs/    on your own"
    })
final class TourCommand implements Callable<Integer> {
  private static final int SEARCHES_SHOWN = 3;
  private static final int FINDINGS_SHOWN = 10;

  private final Console console;

  @Mixin private final Reading reading;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Log files, or folders of them; the sample unless given.")
  private List<Path> paths = List.of();

  TourCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
  }

  @Override
  public Integer call() {
    for (NamedSearch search : NamedSearches.ALL.subList(0, SEARCHES_SHOWN)) {
      Table table = search.query().run(open());
      console.print(search.question() + "\n  " + search.query() + "\n\n" + table + "\n");
    }
    RuleSet worthShowing = Catalogue.all().only(rule -> rule.level() != Level.INFORMATIONAL);
    Evaluation evaluation = RuleEngine.of(worthShowing).evaluate(open());
    List<Finding> findings = evaluation.findings();
    List<Finding> first = findings.subList(0, Math.min(FINDINGS_SHOWN, findings.size()));
    console.printByLevel("What do the rules find?\n\n" + FindingTable.of(first));
    if (first.size() < findings.size()) {
      console.print("and " + (findings.size() - first.size()) + " more; see hunt detect\n");
    }
    return reading.finish(evaluation.report());
  }

  private CloudTrailSource open() {
    return reading.open(paths.isEmpty() ? List.of(BundledLogs.folder()) : paths);
  }
}
