package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.ConditionScan;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of one evaluation. Not thread-safe. */
final class EvaluationRun implements ConditionScan.Handler {
  /** By time and rule; the rest only makes the order the same whatever the order of the input. */
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.eventTime().orElse(Instant.MAX))
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(finding -> finding.eventIDs().toString())
          .thenComparing(
              finding ->
                  finding.events().stream().map(CloudTrailEvent::toJson).toList().toString());

  private final List<Rule> rules;
  private final List<Finding> findings = new ArrayList<>();
  private final List<RuleError> errors = new ArrayList<>();
  private final Map<String, EventCounter> counters = new LinkedHashMap<>();
  private final Set<Match> matches = new HashSet<>();

  EvaluationRun(List<Rule> rules) {
    this.rules = rules;
  }

  private record Match(String rule, String eventID) {}

  @Override
  public void matched(int condition, CloudTrailEvent event) {
    Rule rule = rules.get(condition);
    if (!isNew(rule, event.eventID())) {
      return;
    }
    try {
      take(rule, event);
    } catch (RuntimeException e) {
      failed(condition, event.eventID(), e);
    }
  }

  @Override
  public void failed(int condition, @Nullable String eventID, Throwable reason) {
    String text = reason instanceof SearchException ? reason.getMessage() : reason.toString();
    errors.add(new RuleError(rules.get(condition).id(), eventID, String.valueOf(text)));
  }

  /** CloudTrail may deliver an event twice, under the same id: it counts once. */
  private boolean isNew(Rule rule, @Nullable String eventID) {
    return eventID == null || matches.add(new Match(rule.id(), eventID));
  }

  private void take(Rule rule, CloudTrailEvent event) {
    if (rule instanceof CorrelationRule correlation) {
      counters
          .computeIfAbsent(rule.id(), unknown -> new EventCounter(correlation))
          .add(event, errors);
      return;
    }
    findings.add(new Finding(rule, List.of(event)));
  }

  Evaluation finish(ReadReport report) {
    counters.values().forEach(counter -> findings.addAll(counter.findings()));
    findings.sort(ORDER);
    return new Evaluation(findings, errors, report);
  }
}
