package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings for people: first how many there are, then case by case. */
final class FindingReport {
  private static final int ACTORS_SHOWN = 3;

  private final FindingLines lines;
  private final StringBuilder text = new StringBuilder();

  private FindingReport(FindingLines lines) {
    this.lines = lines;
  }

  /** Whether lines were cut to fit. */
  record Printed(String text, boolean cut) {}

  /**
   * Reports.
   *
   * @param sessions the sessions of all events that were looked at
   */
  static Printed of(List<Finding> findings, Sessions sessions, FindingLines lines) {
    FindingReport report = new FindingReport(lines);
    report.addCounts(findings);
    int number = 0;
    for (FindingCase each : FindingCase.of(findings, sessions)) {
      report.add(++number, each);
    }
    return new Printed(report.text.toString(), lines.cut());
  }

  private void addCounts(List<Finding> findings) {
    line(counted(findings.size()) + (findings.isEmpty() ? "" : ": " + byLevel(findings)));
    if (findings.isEmpty()) {
      return;
    }
    ScreenTable table = new ScreenTable("level", "rule", "findings");
    for (List<Finding> each : FindingCase.byRule(findings)) {
      table.add(levels(each), each.get(0).rule().id(), each.size());
    }
    text.append('\n').append(table);
  }

  private static String counted(int findings) {
    return findings == 1 ? "1 finding" : findings + " findings";
  }

  private static String byLevel(Collection<Finding> findings) {
    Map<Level, Long> counts = new TreeMap<>(Collections.reverseOrder());
    findings.forEach(finding -> counts.merge(finding.level(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey().text())
        .collect(Collectors.joining(", "));
  }

  /** A rule may have another level for some events. */
  private static String levels(Collection<Finding> findings) {
    return findings.stream()
        .map(Finding::level)
        .distinct()
        .sorted(Collections.reverseOrder())
        .map(Level::text)
        .collect(Collectors.joining(", "));
  }

  private void add(int number, FindingCase of) {
    text.append('\n');
    line("case " + number + ": " + of.root() + actors(of.actors()));
    line("  " + counted(of.findings().size()) + ": " + byLevel(of.findings()));
    lines.alignTo(of);
    for (List<Finding> ofRule : of.byRule()) {
      line("  " + levels(ofRule) + "  " + ofRule.get(0).rule().id());
      ofRule.forEach(finding -> text.append(lines.line(finding)).append('\n'));
    }
  }

  private static String actors(List<String> actors) {
    if (actors.isEmpty()) {
      return "";
    }
    String more =
        actors.size() > ACTORS_SHOWN ? " and " + (actors.size() - ACTORS_SHOWN) + " more" : "";
    return actors.stream().limit(ACTORS_SHOWN).collect(Collectors.joining(", ", " (", more + ")"));
  }

  private void line(String line) {
    text.append(ScreenTable.harmless(line)).append('\n');
  }
}
