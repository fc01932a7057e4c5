package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a run of a {@link RuleEngine} found, and its account. Immutable.
 *
 * @param findings the findings by time, then by rule id; those without a time last
 * @param errors where a rule failed on an event
 * @param counts what became of each rule that ran, by its id, in the order of the set
 * @param resting why rules did not run, by their ids
 * @param report what was read
 */
public record Evaluation(
    List<Finding> findings,
    List<RuleError> errors,
    Map<String, RuleCounts> counts,
    Map<String, String> resting,
    ReadReport report)
    implements Iterable<Finding> {
  /** Checks and copies the parts. */
  public Evaluation {
    findings = List.copyOf(findings);
    errors = List.copyOf(errors);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    resting = Collections.unmodifiableMap(new LinkedHashMap<>(resting));
    Objects.requireNonNull(report, "report is null");
  }

  /**
   * Returns the evaluation as a map, which is also what a host's mapper writes of it, of Jackson 2
   * or 3: as it can be iterated, a mapper would see nothing but the findings.
   *
   * @return {@code findings}, {@code errors}, {@code counts}, {@code resting} and {@code report}
   */
  @JsonValue
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("findings", findings);
    map.put("errors", errors);
    map.put("counts", counts);
    map.put("resting", resting);
    map.put("report", report);
    return Collections.unmodifiableMap(map);
  }

  /**
   * Returns the findings of one rule.
   *
   * @param rule the rule
   * @return its findings, by time
   */
  public List<Finding> of(Rule rule) {
    return findings.stream().filter(finding -> finding.rule().id().equals(rule.id())).toList();
  }

  /**
   * Returns the rules that ran and found nothing.
   *
   * @return their ids, in the order of the set
   */
  public List<String> silent() {
    return counts.entrySet().stream()
        .filter(each -> each.getValue().findings() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns the findings as a stream.
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
