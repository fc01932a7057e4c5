package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleCounts;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run of rules left out, and why: told beside the findings. */
final class DetectReport {
  private static final int MOST_ERRORS = 20;

  private DetectReport() {}

  static List<String> lines(Evaluation evaluation, RuleEngine engine) {
    List<String> lines = new ArrayList<>();
    evaluation.errors().stream().limit(MOST_ERRORS).forEach(error -> lines.add(error.toString()));
    int more = evaluation.errors().size() - MOST_ERRORS;
    if (more > 0) {
      lines.add("and " + more + " more errors of rules");
    }
    evaluation.counts().forEach((rule, counts) -> addCounts(lines, rule, counts));
    addResting(lines, evaluation.resting());
    addUnused(lines, engine);
    return lines;
  }

  private static void addCounts(List<String> lines, String rule, RuleCounts counts) {
    List<String> parts = new ArrayList<>();
    if (counts.suppressed() > 0) {
      parts.add(counts.suppressed() + " findings suppressed");
    }
    new TreeMap<>(counts.excepted())
        .forEach((reason, number) -> parts.add(number + " events excepted (" + reason + ")"));
    if (counts.late() > 0) {
      parts.add(counts.late() + " events came too late");
    }
    if (counts.evicted() > 0) {
      parts.add(counts.evicted() + " events forgotten for want of memory");
    }
    if (counts.ahead() > 0) {
      parts.add(counts.ahead() + " events of the future left out");
    }
    if (counts.sameId() > 0) {
      parts.add(counts.sameId() + " other events under an eventID that was there before");
    }
    if (!parts.isEmpty()) {
      lines.add(rule + ": " + String.join(", ", parts));
    }
  }

  private static void addResting(List<String> lines, Map<String, String> resting) {
    Map<String, List<String>> byReason = new TreeMap<>();
    resting.forEach(
        (rule, reason) -> byReason.computeIfAbsent(reason, each -> new ArrayList<>()).add(rule));
    byReason.forEach(
        (reason, rules) ->
            lines.add(
                (rules.size() == 1 ? "1 rule rests: " : rules.size() + " rules rest: ")
                    + reason
                    + " ("
                    + String.join(", ", rules)
                    + ")"));
  }

  /**
   * A list that no rule asks for may be one whose name is mistyped. Sigma's placeholders have had
   * theirs when they were loaded, which are most often those with a name of ours.
   */
  private static void addUnused(List<String> lines, RuleEngine engine) {
    Set<String> unused = new TreeSet<>(engine.unusedLists());
    unused.removeAll(
        Set.of(
            Site.TRUSTED_ACCOUNTS, Site.ALLOWED_REGIONS, Site.OFFICE_NETWORKS, Site.SERVICE_USERS));
    for (String list : unused) {
      lines.add("no rule is known to use the site's list '" + list + "'");
    }
  }
}
