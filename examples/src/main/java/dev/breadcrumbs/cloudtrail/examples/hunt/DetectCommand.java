package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt detect}: evaluates the rules of the catalogue and prints their findings. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Evaluates the rules of the catalogue and prints their findings.",
    footer = {
      "",
      "Examples:",
      "  hunt detect logs/",
      "  hunt detect logs/ --format json > findings.jsonl"
    })
final class DetectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private ReportFormat format = ReportFormat.TABLE;

  DetectCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
  }

  @Override
  public Integer call() {
    Evaluation evaluation = RuleEngine.of(Catalogue.all()).evaluate(reading.open(paths));
    switch (format) {
      case TABLE -> console.print(FindingTable.of(evaluation.findings()));
      case JSON -> evaluation.stream().map(Finding::toJson).forEach(this::printLine);
    }
    evaluation.errors().forEach(error -> console.tell(error.toString()));
    return reading.finish(evaluation.report());
  }

  private void printLine(String line) {
    console.print(line + "\n");
  }
}
