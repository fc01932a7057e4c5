package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.report.Report;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.output.DataInventory;
import dev.breadcrumbs.cloudtrail.rules.output.EventPlaces;
import dev.breadcrumbs.cloudtrail.rules.output.NavigatorLayer;
import dev.breadcrumbs.cloudtrail.rules.output.Ocsf;
import dev.breadcrumbs.cloudtrail.rules.output.Sarif;
import java.util.function.Supplier;

/**
 * Prints what rules have found.
 *
 * @param console where to
 * @param rules the rules that ran
 * @param logs opens the log files for another reading
 */
record FindingPrinter(Console console, RuleSet rules, Supplier<CloudTrailLogs> logs) {
  void print(Evaluation evaluation, FindingFormat format) {
    switch (format) {
      case TABLE -> console.print(FindingTable.of(evaluation.findings()));
      case JSON -> evaluation.stream().map(Finding::toJson).forEach(this::printLine);
      case OCSF -> evaluation.stream().map(Ocsf::toJson).forEach(this::printLine);
      case SARIF -> printLine(Sarif.toJson(evaluation, rules, places(evaluation)));
      case NAVIGATOR -> printLine(layer(evaluation).toJson());
      case HTML -> console.print(page(evaluation));
    }
  }

  private EventPlaces places(Evaluation evaluation) {
    return EventPlaces.in(logs.get(), evaluation.findings());
  }

  private NavigatorLayer layer(Evaluation evaluation) {
    return NavigatorLayer.of(evaluation, rules, DataInventory.of(logs.get()));
  }

  private static String page(Evaluation evaluation) {
    return Report.titled("Findings").findings("Findings", evaluation).toHtml();
  }

  private void printLine(String line) {
    console.print(line + "\n");
  }
}
