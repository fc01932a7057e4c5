package dev.breadcrumbs.cloudtrail.examples.readme;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import dev.breadcrumbs.cloudtrail.report.Report;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;

/** The code of docs/report.md. */
final class Reports {
  private Reports() {}

  static LoadedEvents firstLook(Path logs, Path file) throws IOException {
    // snippet: first look
    LoadedEvents events = CloudTrail.load(logs);
    Report.of("Our logs", events, RuleEngine.of(Catalogue.all())).write(file);
    // end
    return events;
  }

  static void ownSections(LoadedEvents events, Path file) throws IOException {
    // snippet: own sections
    Report.titled("Access keys")
        .text("Why", "Asked for by the auditors.")
        .view(Views.named("access-keys"), events)
        .bars("Calls by region", Spl.parse("* | stats count by awsRegion").run(events))
        .overTime(
            "Calls by hour",
            Spl.parse("* | bin eventTime span=1h as hour | stats count by hour").run(events))
        .write(file);
    // end
  }
}
