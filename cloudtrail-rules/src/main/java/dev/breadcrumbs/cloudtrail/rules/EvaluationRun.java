package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of one evaluation. Not thread-safe. */
final class EvaluationRun {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.eventTime().orElse(Instant.MAX))
          .thenComparing(finding -> finding.rule().id());

  private final RuleIndex index;
  private final List<Finding> findings = new ArrayList<>();
  private final List<RuleError> errors = new ArrayList<>();
  private final Map<CorrelationRule, EventCounter> counters = new LinkedHashMap<>();

  EvaluationRun(RuleIndex index) {
    this.index = index;
  }

  /** Takes an event as a tree; the typed event is made when a rule matches, unless it is there. */
  void accept(ObjectNode tree, @Nullable CloudTrailEvent given) {
    CloudTrailEvent event = given;
    for (Rule rule : index.candidates(tree)) {
      try {
        if (rule.condition().test(tree)) {
          event = event == null ? CloudTrailEvent.parse(tree.toString()) : event;
          matched(rule, event);
        }
      } catch (RuntimeException | StackOverflowError e) {
        // One failing rule must not stop the others; a regular expression can exhaust the stack.
        errors.add(new RuleError(rule.id(), tree.path("eventID").asText(null), e.toString()));
      }
    }
  }

  private void matched(Rule rule, CloudTrailEvent event) {
    if (rule instanceof CorrelationRule correlation) {
      counters.computeIfAbsent(correlation, EventCounter::new).add(event, errors);
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
