package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleError;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the engine makes of one rule over some events. All kinds of rules come here the same way, so
 * that a test sees what production would.
 */
record Verdict(Rule rule, List<CloudTrailEvent> events, Evaluation evaluation) {
  /** Enough to see what the events are about, and few enough to read. */
  private static final int EVENTS_SHOWN = 10;

  static Verdict of(Rule rule, Site site, List<CloudTrailEvent> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("events is empty");
    }
    return new Verdict(rule, events, RuleEngine.of(rule).at(site).evaluate(events));
  }

  /** What is wrong if the rule should have matched. */
  Optional<String> unlessMatched() {
    if (!evaluation.errors().isEmpty()) {
      return Optional.of(failedOn("match"));
    }
    if (!evaluation.findings().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        expected("match") + "\nbut it " + outcome() + "." + hint() + reasons(events));
  }

  /** What is wrong if the rule should have found nothing. */
  Optional<String> unlessIgnored() {
    if (!evaluation.errors().isEmpty()) {
      return Optional.of(failedOn("ignore"));
    }
    if (evaluation.findings().isEmpty()) {
      return isResting()
          ? Optional.of(expected("ignore") + "\nbut it " + outcome() + ".")
          : Optional.empty();
    }
    Finding first = evaluation.findings().get(0);
    return Optional.of(
        expected("ignore")
            + "\nbut it gave "
            + Counted.of(evaluation.findings().size(), "finding")
            + ", the first of them\n  "
            + first
            + reasons(first.events()));
  }

  /** A rule that does not run says nothing of an event. */
  private boolean isResting() {
    return evaluation.resting().containsKey(rule.id());
  }

  private String outcome() {
    return isResting()
        ? "rests, as it " + evaluation.resting().get(rule.id()) + ", to be given by at(Site)"
        : "gave no finding";
  }

  private String expected(String verb) {
    return "Expecting rule " + rule.id() + " to " + verb + "\n" + shown();
  }

  private String failedOn(String verb) {
    String failures =
        evaluation.errors().stream().map(RuleError::reason).collect(Collectors.joining("\n  "));
    return expected(verb) + "\nbut it failed:\n  " + failures + reasons(events);
  }

  private String shown() {
    String lines =
        events.stream()
            .limit(EVENTS_SHOWN)
            .map(event -> "  " + event.breadcrumb())
            .collect(Collectors.joining("\n"));
    int more = events.size() - EVENTS_SHOWN;
    return more > 0 ? lines + "\n  and " + more + " more" : lines;
  }

  /** The engine counts an event that is delivered twice once: easy to forget in a test. */
  private String hint() {
    List<String> ids =
        events.stream().map(CloudTrailEvent::eventID).filter(Objects::nonNull).toList();
    long different = ids.stream().distinct().count();
    if (different == ids.size()) {
      return "";
    }
    return " Of "
        + Counted.of(ids.size(), "event")
        + " there are only "
        + Counted.of(different, "eventID")
        + ", and events of one eventID count once.";
  }

  private String reasons(List<CloudTrailEvent> about) {
    return about.stream()
        .limit(EVENTS_SHOWN)
        .map(event -> Explanation.of(rule, event))
        .collect(Collectors.joining("\n", "\n", ""));
  }
}
