package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite;
import dev.breadcrumbs.cloudtrail.sql.Outcome.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of all cases of the conformance suite on one engine. */
final class ConformanceReport {
  private static final int LONGEST = 160;

  private final String engine;
  private final Map<String, Map<ConformanceCase, Outcome>> outcomes = new LinkedHashMap<>();

  private ConformanceReport(String engine) {
    this.engine = engine;
  }

  /** Runs all cases. */
  static ConformanceReport of(String name, SqlEngine engine) throws SQLException, IOException {
    ConformanceReport report = new ConformanceReport(name);
    SqlConformance conformance = new SqlConformance(engine);
    for (String file : ConformanceSuite.FILES) {
      Map<ConformanceCase, Outcome> ofFile = new LinkedHashMap<>();
      for (ConformanceCase each : ConformanceSuite.cases(file)) {
        ofFile.put(each, conformance.run(each));
      }
      report.outcomes.put(file, ofFile);
    }
    return report;
  }

  List<Outcome> all() {
    return outcomes.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  List<ConformanceCase> cases() {
    return outcomes.values().stream().flatMap(each -> each.keySet().stream()).toList();
  }

  /** The cases that differ without a word, with what they gave. */
  List<String> different() {
    return outcomes.values().stream()
        .flatMap(each -> each.entrySet().stream())
        .filter(each -> each.getValue().verdict() == Verdict.DIFFERENT)
        .map(each -> each.getKey().name() + ": " + each.getValue().detail())
        .toList();
  }

  boolean canSayMost() {
    return all().stream().filter(each -> each.verdict() == Verdict.EQUAL).count()
        > all().size() / 2;
  }

  /** A document of all cases. */
  String document(String beginning) {
    StringBuilder text = new StringBuilder(beginning);
    Map<Verdict, Long> counts =
        all().stream()
            .collect(
                Collectors.groupingBy(
                    Outcome::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    text.append(all().size()).append(" cases: ");
    text.append(
        counts.entrySet().stream()
            .map(each -> each.getKey().words() + " " + each.getValue())
            .collect(Collectors.joining(", ", "", ".\n")));
    outcomes.forEach(
        (file, ofFile) -> {
          text.append("\n## ").append(file).append("\n\n| case | ").append(engine);
          text.append(" | why |\n|---|---|---|\n");
          ofFile.forEach((each, outcome) -> text.append(line(each, outcome)));
        });
    return text.toString();
  }

  private static String line(ConformanceCase each, Outcome outcome) {
    String why = outcome.detail().replaceAll("\\s+", " ").replaceAll("/\\S*events.json", "events");
    String shown = why.length() > LONGEST ? why.substring(0, LONGEST) + " …" : why;
    return "| "
        + cell(each.name())
        + " | "
        + outcome.verdict().words()
        + " | "
        + (shown.isEmpty() ? "" : "`" + shown.replace("`", "'").replace("|", "\\|") + "`")
        + " |\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_");
  }
}
