package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What logs and rules tell, in a few sentences. */
final class Summary {
  static final String SEARCH =
      "* | stats count as events, dc(recipientAccountId) as accounts, dc(actor) as actors,"
          + " dc(eventName) as calls, dc(awsRegion) as regions, dc(src_ip) as addresses,"
          + " count(eval(errorCode!=\"success\")) as failed,"
          + " earliest(eventTime) as first, latest(eventTime) as last";

  private static final int MOST_RULES = 8;
  private static final int MOST_ACTORS = 3;

  private Summary() {}

  static TextSection of(Row figures, Evaluation evaluation) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(events(figures));
    paragraphs.add(findings(evaluation));
    mostSevere(evaluation.findings()).forEach(paragraphs::add);
    paragraphs.add(reading(evaluation));
    return new TextSection("Summary", paragraphs);
  }

  private static String events(Row figures) {
    long events = figures.number("events");
    if (events == 0) {
      return "There are no events.";
    }
    String period =
        figures.find("first").isEmpty()
            ? ""
            : ", from " + figures.text("first") + " to " + figures.text("last");
    return Words.counted(events, "event")
        + period
        + ": "
        + counted(figures, "actors", "actor")
        + " made "
        + counted(figures, "calls", "different call")
        + " in "
        + counted(figures, "accounts", "account")
        + " and "
        + counted(figures, "regions", "region")
        + ", from "
        + Words.number(figures.number("addresses"))
        + (figures.number("addresses") == 1 ? " address. " : " addresses. ")
        + failed(figures.number("failed"), events);
  }

  private static String counted(Row figures, String column, String noun) {
    return Words.counted(figures.number(column), noun);
  }

  private static String failed(long failed, long events) {
    double percent = 100.0 * failed / events;
    return Words.counted(failed, "call")
        + String.format(Locale.ROOT, " failed (%.1f %%).", percent);
  }

  private static String findings(Evaluation evaluation) {
    List<Finding> findings = evaluation.findings();
    int ran = evaluation.counts().size();
    String rules =
        Words.counted(ran, "rule") + " ran, and " + evaluation.silent().size() + " found nothing";
    String resting =
        evaluation.resting().isEmpty()
            ? "."
            : "; " + Words.number(evaluation.resting().size()) + " did not run, see the end.";
    if (findings.isEmpty()) {
      return "No findings. " + rules + resting;
    }
    Map<Level, Long> byLevel =
        findings.stream().collect(Collectors.groupingBy(Finding::level, Collectors.counting()));
    String levels =
        Stream.of(Level.values())
            .sorted(Comparator.reverseOrder())
            .filter(byLevel::containsKey)
            .map(level -> Words.number(byLevel.getOrDefault(level, 0L)) + " " + level.text())
            .collect(Collectors.joining(", "));
    return Words.counted(findings.size(), "finding") + ": " + levels + ". " + rules + resting;
  }

  /** A line for each of the rules whose findings are the most severe. */
  private static List<String> mostSevere(List<Finding> findings) {
    Map<String, List<Finding>> byRule =
        findings.stream()
            .filter(finding -> finding.level().compareTo(Level.MEDIUM) >= 0)
            .sorted(Comparator.comparing(Finding::level, Comparator.reverseOrder()))
            .collect(
                Collectors.groupingBy(
                    finding -> finding.level().text() + ": " + finding.rule().title(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> lines = new ArrayList<>();
    byRule.entrySet().stream()
        .limit(MOST_RULES)
        .forEach(each -> lines.add(each.getKey() + occurrences(each.getValue())));
    if (byRule.size() > MOST_RULES) {
      lines.add("and " + (byRule.size() - MOST_RULES) + " more of level medium or higher.");
    }
    return lines;
  }

  private static String occurrences(List<Finding> findings) {
    TreeSet<String> actors = new TreeSet<>();
    findings.stream()
        .filter(finding -> !finding.events().isEmpty())
        .forEach(finding -> actors.add(finding.actor().displayName()));
    String who =
        actors.isEmpty()
            ? ""
            : " by " + actors.stream().limit(MOST_ACTORS).collect(Collectors.joining(", "));
    int more = Math.max(0, actors.size() - MOST_ACTORS);
    String first = findings.get(0).eventTime().map(time -> ", first " + time).orElse("");
    return " ("
        + Words.counted(findings.size(), "finding")
        + who
        + (more == 0 ? "" : " and " + more + " more")
        + first
        + ")";
  }

  private static String reading(Evaluation evaluation) {
    return "Read: " + evaluation.report() + ".";
  }
}
