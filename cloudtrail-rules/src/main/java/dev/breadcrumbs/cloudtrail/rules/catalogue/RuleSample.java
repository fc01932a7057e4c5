package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.query.ConditionTrace;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleError;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One sample of a rule: a file that tells by its name what the rule is to make of it.
 *
 * @param file the file, in a folder with the rule's id as its name
 */
record RuleSample(Path file) {
  private static final Pattern NAME = Pattern.compile("(match|ignore)-.+\\.(json|jsonl)");

  /** Enough to see what the events are about, and few enough to read. */
  private static final int EVENTS_SHOWN = 3;

  static boolean isSample(Path path) {
    return NAME.matcher(name(path)).matches() && Files.isRegularFile(path);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  String ruleId() {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? "" : name(folder);
  }

  boolean isMatch() {
    return name(file).startsWith("match-");
  }

  /** What is wrong, if the rule does not judge the sample as its name says. */
  Optional<String> complaint(Rule rule, Site site) {
    try {
      List<CloudTrailEvent> events = CloudTrail.read(file).onProblem(ProblemPolicy.FAIL).list();
      return events.isEmpty()
          ? Optional.of("there is no event in it")
          : complaint(rule, events, RuleEngine.of(rule).at(site).evaluate(events));
    } catch (CloudTrailException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
  }

  private Optional<String> complaint(
      Rule rule, List<CloudTrailEvent> events, Evaluation evaluation) {
    if (!evaluation.errors().isEmpty()) {
      return Optional.of(
          "the rule failed: "
              + evaluation.errors().stream()
                  .map(RuleError::reason)
                  .collect(Collectors.joining("; ")));
    }
    if (evaluation.resting().containsKey(rule.id())) {
      return Optional.of("the rule rests: it " + evaluation.resting().get(rule.id()));
    }
    if (evaluation.findings().isEmpty() != isMatch()) {
      return Optional.empty();
    }
    return Optional.of(
        isMatch()
            ? "expected a finding, and there is none" + reasons(rule, events)
            : "expected no finding, and there is '"
                + evaluation.findings().get(0).title()
                + "'"
                + reasons(rule, evaluation.findings().get(0).events()));
  }

  private static String reasons(Rule rule, List<CloudTrailEvent> events) {
    return events.stream()
        .limit(EVENTS_SHOWN)
        .map(event -> "\n" + event.breadcrumb() + "\n" + traces(rule, event))
        .collect(Collectors.joining());
  }

  /** What held and what did not, of each sort of event that the rule looks for. */
  private static String traces(Rule rule, CloudTrailEvent event) {
    return rule.explain(event).stream()
        .map(ConditionTrace::toString)
        .collect(Collectors.joining("\n"));
  }
}
