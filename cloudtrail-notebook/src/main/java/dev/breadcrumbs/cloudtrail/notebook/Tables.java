package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.model.Breadcrumb;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.View;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Tables of what is no table. */
final class Tables {
  private Tables() {}

  static Table of(List<String> columns, List<List<String>> rows) {
    return Search.inputlookup(LookupTable.of("shown", columns, rows)).run(CloudTrail.of());
  }

  static Table ofRows(Collection<Row> rows) {
    List<String> columns = rows.stream().flatMap(row -> row.columns().stream()).distinct().toList();
    return of(columns, rows.stream().map(row -> cells(row, columns)).toList());
  }

  private static List<String> cells(Row row, List<String> columns) {
    return columns.stream()
        .map(column -> row.columns().contains(column) ? row.text(column) : "")
        .toList();
  }

  static Table ofEvents(Collection<CloudTrailEvent> events) {
    return of(
        List.of("time", "actor", "what", "where", "outcome"),
        events.stream().map(CloudTrailEvent::breadcrumb).map(Tables::cells).toList());
  }

  private static List<String> cells(Breadcrumb crumb) {
    return List.of(crumb.when(), crumb.who(), crumb.what(), crumb.where(), crumb.outcome());
  }

  static Table ofFindings(Collection<Finding> findings) {
    return of(
        List.of("level", "time", "rule", "actor", "what", "where"),
        findings.stream().map(Tables::cells).toList());
  }

  private static List<String> cells(Finding finding) {
    List<String> cells = new ArrayList<>();
    cells.add(finding.level().text());
    cells.add(finding.eventTime().map(Objects::toString).orElse(""));
    cells.add(finding.rule().id());
    List<CloudTrailEvent> events = finding.events();
    if (events.isEmpty()) {
      // A row of a search, of which the events are not known.
      cells.addAll(List.of("", finding.values().toString(), ""));
      return cells;
    }
    Breadcrumb last = events.get(events.size() - 1).breadcrumb();
    String what = events.size() == 1 ? "" : events.size() + " events, at last ";
    cells.addAll(List.of(finding.actor().displayName(), what + last.what(), last.where()));
    return cells;
  }

  static Table ofProblems(Collection<ReadProblem> problems) {
    return of(
        List.of("file", "record", "byte", "kind", "reason"),
        problems.stream()
            .map(
                problem ->
                    List.of(
                        problem.file(),
                        Objects.toString(problem.record(), ""),
                        Long.toString(problem.offset()),
                        problem.kind().text(),
                        problem.reason()))
            .toList());
  }

  static Table ofViews(Collection<View> views) {
    return of(
        List.of("view", "question"),
        views.stream().map(view -> List.of(view.name(), view.question())).toList());
  }
}
