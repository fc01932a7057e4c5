package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
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
final class EvaluationRun {
  /** By time and rule; the rest only makes the order the same whatever the order of the input. */
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.eventTime().orElse(Instant.MAX))
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(finding -> finding.eventIDs().toString())
          .thenComparing(
              finding ->
                  finding.events().stream().map(CloudTrailEvent::toJson).toList().toString());

  private final RuleIndex index;
  private final List<Finding> findings = new ArrayList<>();
  private final List<RuleError> errors = new ArrayList<>();
  private final Map<String, EventCounter> counters = new LinkedHashMap<>();
  private final Set<Match> matches = new HashSet<>();

  EvaluationRun(RuleIndex index) {
    this.index = index;
  }

  private record Match(String rule, String eventID) {}

  /** Takes an event as a tree; the typed event is made when a rule matches, unless it is there. */
  void accept(ObjectNode tree, @Nullable CloudTrailEvent given) {
    CloudTrailEvent event = given;
    String eventID = tree.path("eventID").textValue();
    for (Rule rule : index.candidates(tree)) {
      try {
        if (rule.condition().test(tree) && isNew(rule, eventID)) {
          event = event == null ? CloudTrailEvent.parse(tree.toString()) : event;
          matched(rule, event);
        }
      } catch (RuntimeException | StackOverflowError e) {
        // One failing rule must not stop the others; a regular expression can exhaust the stack.
        errors.add(new RuleError(rule.id(), eventID, e.toString()));
      }
    }
  }

  /** CloudTrail may deliver an event twice, under the same id: it counts once. */
  private boolean isNew(Rule rule, @Nullable String eventID) {
    return eventID == null || matches.add(new Match(rule.id(), eventID));
  }

  private void matched(Rule rule, CloudTrailEvent event) {
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
