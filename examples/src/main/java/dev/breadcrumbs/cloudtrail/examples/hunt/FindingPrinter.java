package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.report.Report;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import dev.breadcrumbs.cloudtrail.rules.output.DataInventory;
import dev.breadcrumbs.cloudtrail.rules.output.EventPlaces;
import dev.breadcrumbs.cloudtrail.rules.output.FindingCsv;
import dev.breadcrumbs.cloudtrail.rules.output.NavigatorLayer;
import dev.breadcrumbs.cloudtrail.rules.output.Ocsf;
import dev.breadcrumbs.cloudtrail.rules.output.Sarif;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prints what rules have found.
 *
 * @param console where to
 * @param wide whether lines may be wider than the terminal
 * @param geo tells where addresses are
 * @param rules the rules that ran
 * @param logs opens the log files for another reading
 * @param options how many threads that may take
 */
record FindingPrinter(
    Console console,
    boolean wide,
    Geo geo,
    RuleSet rules,
    Supplier<CloudTrailLogs> logs,
    RunOptions options) {
  void print(Evaluation evaluation, FindingFormat format) {
    switch (format) {
      case TABLE -> printCases(evaluation);
      case STORY -> evaluation.stream().map(Finding::story).forEach(this::printLine);
      case JSON -> printJson(evaluation);
      case CSV -> console.print(FindingCsv.toCsv(evaluation.findings(), places(evaluation)));
      case OCSF -> printOcsf(evaluation);
      case SARIF -> printLine(Sarif.toJson(evaluation, rules, places(evaluation)));
      case NAVIGATOR -> printLine(layer(evaluation).toJson());
      case HTML -> console.print(page(evaluation));
    }
  }

  private void printCases(Evaluation evaluation) {
    int columns = wide ? Console.ANY_WIDTH : console.columns();
    FindingLines lines = new FindingLines(columns, geo::behindAddressOf);
    FindingReport.Printed printed =
        FindingReport.of(evaluation.findings(), sessions(evaluation), lines);
    console.printByLevel(printed.text());
    if (printed.cut()) {
      console.tell("lines are cut to fit the terminal; --wide prints all of them");
    }
  }

  /** Cases follow credentials through all events, not only those of findings. */
  private Sessions sessions(Evaluation evaluation) {
    return Sessions.of(
        evaluation.findings().isEmpty() ? CloudTrail.of(List.of()) : logs.get(), options);
  }

  private void printJson(Evaluation evaluation) {
    EventPlaces places = places(evaluation);
    evaluation.stream().map(finding -> finding.toJson(places::find)).forEach(this::printLine);
  }

  private void printOcsf(Evaluation evaluation) {
    EventPlaces places = places(evaluation);
    evaluation.stream().map(finding -> Ocsf.toJson(finding, places)).forEach(this::printLine);
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
