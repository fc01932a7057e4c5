package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a run of a {@link RuleEngine} found, and its account. Immutable.
 *
 * @param findings the findings by time, then by rule id; those without a time last
 * @param errors where a rule failed on an event
 * @param report what was read
 */
public record Evaluation(List<Finding> findings, List<RuleError> errors, ReadReport report)
    implements Iterable<Finding> {
  /** Checks and copies the parts. */
  public Evaluation {
    findings = List.copyOf(findings);
    errors = List.copyOf(errors);
    Objects.requireNonNull(report, "report is null");
  }

  /**
   * Gives the findings of one rule.
   *
   * @param rule the rule
   * @return its findings, by time
   */
  public List<Finding> of(Rule rule) {
    return findings.stream().filter(finding -> finding.rule().id().equals(rule.id())).toList();
  }

  /**
   * Gives the findings as a stream.
   *
   * @return the findings, in order
   */
  public Stream<Finding> stream() {
    return findings.stream();
  }

  @Override
  public Iterator<Finding> iterator() {
    return findings.iterator();
  }
}
