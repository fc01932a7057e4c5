package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The report of what there is to know at first. */
final class FirstLook {
  private static final List<String> VIEWS =
      List.of(
          "principals",
          "console-logins",
          "root",
          "unauthorised",
          "access-keys",
          "iam-recent",
          "new-calls",
          "rare-calls");

  private FirstLook() {}

  static Report at(Report titled, CloudTrailSource source, Evaluation evaluation) {
    Row figures = Spl.parse(Summary.SEARCH).run(source).first();
    Report report =
        titled
            .with(Summary.of(figures, evaluation))
            .with(new FindingsSection("Findings", evaluation.findings()));
    report = charts(report, source, span(figures));
    for (String view : VIEWS) {
      report = report.view(Views.named(view), source);
    }
    return report.with(RunAccount.sections(evaluation));
  }

  private static Report charts(Report report, CloudTrailSource source, String span) {
    return report
        .overTime(
            "Calls over time",
            Spl.parse(
                    "* | bin eventTime span="
                        + span
                        + " as time | stats count(eval(errorCode=\"success\")) as succeeded,"
                        + " count(eval(errorCode!=\"success\")) as failed by time")
                .run(source))
        .bars("Calls by service", counts("*", "eventSource", source))
        .bars("Calls by region", counts("*", "awsRegion", source))
        .bars("Calls by actor", counts("*", "actor", source))
        .bars("Errors", counts("errorCode!=success", "errorCode", source))
        .with(
            HourSection.of("Calls by hour and weekday", Spl.parse(HourSection.SEARCH).run(source)));
  }

  private static Table counts(String search, String field, CloudTrailSource source) {
    return Spl.parse(search + " | stats count by " + field + " | sort 0 - count, " + field)
        .run(source);
  }

  /** A span of which there are neither too few nor too many in the logs. */
  private static String span(Row figures) {
    Optional<Instant> first = Times.of(figures, "first");
    Optional<Instant> last = Times.of(figures, "last");
    if (first.isEmpty() || last.isEmpty()) {
      return "1h";
    }
    Duration length = Duration.between(first.get(), last.get());
    if (length.compareTo(Duration.ofHours(12)) <= 0) {
      return "5m";
    }
    if (length.compareTo(Duration.ofDays(20)) <= 0) {
      return "1h";
    }
    return length.compareTo(Duration.ofDays(800)) <= 0 ? "1d" : "30d";
  }
}
