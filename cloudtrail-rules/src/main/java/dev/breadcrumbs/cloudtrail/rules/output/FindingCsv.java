package dev.breadcrumbs.cloudtrail.rules.output;

import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.query.internal.print.CsvTable;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Findings as comma-separated values, a line each, for a spreadsheet or a ticket. Of several values
 * each stands on a line of its cell.
 */
public final class FindingCsv {
  private static final List<String> COLUMNS =
      List.of(
          "rule",
          "title",
          "level",
          "eventTime",
          "account",
          "region",
          "sourceIPAddress",
          "actor",
          "role",
          "arn",
          "case",
          "superseded",
          "description",
          "tags",
          "references",
          "nextSteps",
          "values",
          "eventIDs",
          "places");

  private FindingCsv() {}

  /**
   * Returns findings as a table (RFC 4180, lines end in LF). A text that a spreadsheet would take
   * for a formula gets an apostrophe in front.
   *
   * @param findings the findings
   * @param places where the events stand in files, or {@link EventPlaces#NONE}
   * @return a heading line, and one for each finding
   */
  public static String toCsv(Collection<Finding> findings, EventPlaces places) {
    return CsvTable.of(COLUMNS, findings.stream().map(finding -> row(finding, places)).toList());
  }

  private static List<String> row(Finding finding, EventPlaces places) {
    RuleMetadata rule = finding.rule().metadata();
    FindingFacts facts = FindingFacts.of(finding);
    return Stream.of(
            rule.id(),
            finding.title(),
            finding.level().text(),
            finding.eventTime().map(Object::toString).orElse(""),
            text(facts.account()),
            text(facts.region()),
            text(facts.address()),
            facts.actor(),
            text(facts.role()),
            text(facts.arn()),
            lines(finding.dedupKey()),
            lines(finding.superseded()),
            rule.description(),
            lines(rule.tags()),
            lines(rule.references()),
            lines(rule.nextSteps()),
            values(finding),
            lines(finding.eventIDs()),
            lines(places(finding, places)))
        .map(CsvTable::harmless)
        .toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String lines(List<String> values) {
    return String.join("\n", values);
  }

  private static String values(Finding finding) {
    return lines(
        finding.values().entrySet().stream()
            .map(each -> each.getKey() + "=" + String.join(", ", each.getValue()))
            .toList());
  }

  private static List<String> places(Finding finding, EventPlaces places) {
    return finding.eventIDs().stream()
        .flatMap(id -> places.find(id).stream())
        .map(RecordOrigin::toString)
        .toList();
  }
}
