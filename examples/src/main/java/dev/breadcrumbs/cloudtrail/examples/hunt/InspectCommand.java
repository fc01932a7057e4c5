package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.rules.evidence.EvidenceScope;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt inspect}: tells what can be read and what cannot, and what the logs can show. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description =
        "Reads everything and tells what can be read and what cannot, and what the logs can show.",
    footer = {
      "",
      "What the logs can show: times, regions, hours without a log file, services and their data",
      "events, sessions whose beginning is not there.",
      "",
      "Examples:",
      "  hunt inspect logs/",
      "  hunt inspect logs/ --strict --format json > report.json"
    })
final class InspectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private ReportFormat format = ReportFormat.TABLE;

  InspectCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
  }

  @Override
  public Integer call() {
    EvidenceScope scope = EvidenceScope.of(reading.open(paths), reading.named(paths));
    ReadReport report = scope.report();
    console.print(
        switch (format) {
          case TABLE -> ReportText.table(report) + ScopeText.table(scope);
          case JSON -> ReportText.json(report, ScopeText.json(scope));
        });
    return reading.finish(report);
  }
}
