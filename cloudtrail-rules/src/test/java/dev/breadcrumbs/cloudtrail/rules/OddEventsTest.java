package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules see the events that reading delivers, and the engine tells the problems that reading tells.
 * Runs {@code -Dbreadcrumbs.odd.records=100000} events when told to; fewer otherwise.
 */
class OddEventsTest {
  private static final int EVENTS = Integer.getInteger("breadcrumbs.odd.records", 2_000);
  private static final int IN_A_FILE = 10;

  private static final RuleEngine ENGINE =
      RuleEngine.of(
          rule("any-event")
              .title("Any event")
              .level(Level.LOW)
              .when(EVENT_ID.exists().or(EVENT_ID.missing())));

  private long delivered;
  private long problems;

  @Test
  void are_all_seen_by_rules_and_told_as_reading_tells_them() {
    OddLogFiles odd = new OddLogFiles(20261130);
    for (int from = 0; from < EVENTS; from += IN_A_FILE) {
      check(odd.file(from, IN_A_FILE));
    }
    // Agreement on nothing would be agreement, too.
    assertThat(delivered).isGreaterThan(EVENTS / 4);
    assertThat(problems).isGreaterThan(EVENTS / 20);
  }

  private void check(byte[] content) {
    try {
      CloudTrailLogs logs = CloudTrail.read(content, "odd.json");
      List<CloudTrailEvent> typed = new ArrayList<>();
      ReadReport report = logs.forEach(typed::add);
      delivered += typed.size();
      problems += untyped(report).size();
      Evaluation scanned = check(logs, typed);
      assertThat(untyped(scanned.report())).as("problems").isEqualTo(untyped(report));
      check(CloudTrail.load(logs), typed);
      check(CloudTrail.of(typed), typed);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(new String(content, StandardCharsets.UTF_8), e);
    }
  }

  private static Evaluation check(CloudTrailSource source, List<CloudTrailEvent> typed) {
    Evaluation evaluation = ENGINE.evaluate(source);
    assertThat(evaluation.stream().flatMap(finding -> finding.events().stream()))
        .containsExactlyInAnyOrderElementsOf(typed);
    assertThat(evaluation.errors()).isEmpty();
    return evaluation;
  }

  /** Values of a wrong type are looked for by those who make typed events alone. */
  private static List<ReadProblem> untyped(ReadReport report) {
    return report.problems().stream()
        .filter(problem -> problem.kind() != ProblemKind.WRONG_TYPE)
        .toList();
  }
}
