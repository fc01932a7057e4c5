package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.model.reading.PassedOver;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleCounts;
import dev.breadcrumbs.cloudtrail.rules.RuleError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What runs tell of themselves, as sections: a report leaves nothing out unsaid. */
final class RunAccount {
  private RunAccount() {}

  static Section table(String heading, String search, Table table) {
    return new TableSection(heading, search, TableCells.of(table), leftOut(table));
  }

  /** What a search left out without being asked to. */
  static List<String> leftOut(Table table) {
    return table.leftOut().stream().map(each -> "Left out: " + each).toList();
  }

  static List<Section> sections(Evaluation evaluation) {
    List<Section> sections = new ArrayList<>();
    sections.add(rules(evaluation));
    if (!evaluation.errors().isEmpty()) {
      sections.add(errors(evaluation.errors()));
    }
    ReadReport report = evaluation.report();
    if (report.problemCount() > 0) {
      sections.add(problems(report));
    }
    if (report.passedOver() > 0) {
      sections.add(passedOver(report));
    }
    return sections;
  }

  private static Section rules(Evaluation evaluation) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    evaluation.counts().forEach((rule, counts) -> rows.add(row(rule, counts)));
    evaluation
        .resting()
        .forEach((rule, reason) -> rows.add(row(rule, null, null, null, null, null, reason)));
    List<String> columns =
        List.of("rule", "findings", "suppressed", "excepted", "late", "forgotten", "rests");
    List<Boolean> numeric = List.of(false, true, true, false, true, true, false);
    List<String> notes =
        List.of(
            "suppressed: findings that were not given, as the same case had one shortly before;"
                + " excepted: events that an exception hid from the rule; late: events that came"
                + " too late for a window; forgotten: events that there was no memory for; rests:"
                + " why the rule did not run.");
    return new TableSection("Rules that ran", "", new Cells(columns, numeric, rows), notes);
  }

  private static List<@Nullable String> row(String rule, RuleCounts counts) {
    String excepted =
        new TreeMap<>(counts.excepted())
            .entrySet().stream()
                .map(each -> each.getValue() + " (" + each.getKey() + ")")
                .collect(Collectors.joining(", "));
    return row(
        rule,
        String.valueOf(counts.findings()),
        String.valueOf(counts.suppressed()),
        excepted.isEmpty() ? null : excepted,
        String.valueOf(counts.late()),
        String.valueOf(counts.evicted()),
        null);
  }

  private static Section errors(List<RuleError> errors) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    errors.forEach(error -> rows.add(row(error.rule(), error.eventID(), error.reason())));
    return new TableSection(
        "Where rules failed",
        "",
        new Cells(List.of("rule", "eventID", "reason"), List.of(false, false, false), rows),
        List.of());
  }

  private static Section problems(ReadReport report) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (ReadProblem problem : report.problems()) {
      Long record = problem.record();
      rows.add(
          row(
              problem.file(),
              record == null ? null : record.toString(),
              String.valueOf(problem.offset()),
              problem.kind().text(),
              problem.reason()));
    }
    return new TableSection(
        "What could not be read",
        "",
        new Cells(
            List.of("file", "record", "byte", "kind", "reason"),
            List.of(false, true, true, false, false),
            rows),
        kept(report.problemCount(), rows.size(), "problem"));
  }

  private static Section passedOver(ReadReport report) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (PassedOver file : report.passedOverFiles()) {
      rows.add(row(file.file(), file.kind().text(), file.reason()));
    }
    return new TableSection(
        "Files that were passed over",
        "",
        new Cells(List.of("file", "kind", "reason"), List.of(false, false, false), rows),
        kept(report.passedOver(), rows.size(), "file"));
  }

  private static List<String> kept(long all, int kept, String noun) {
    return kept == all
        ? List.of()
        : List.of("Of " + Words.counted(all, noun) + " the reading kept " + Words.number(kept));
  }

  /** A list that may hold what is missing. */
  private static List<@Nullable String> row(@Nullable String... cells) {
    List<@Nullable String> row = new ArrayList<>();
    for (@Nullable String cell : cells) {
      row.add(cell);
    }
    return row;
  }
}
