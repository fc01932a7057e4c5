package dev.breadcrumbs.cloudtrail.rules.output;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What rules can tell of one technique in the data at hand. Immutable.
 *
 * @param technique its id, such as {@code T1685.002}
 * @param status the best of its rules
 * @param rules each rule that names it, in the order of the set
 */
public record TechniqueCoverage(String technique, Status status, List<RuleCoverage> rules) {
  /** Copies the list. */
  public TechniqueCoverage {
    Objects.requireNonNull(technique, "technique is null");
    Objects.requireNonNull(status, "status is null");
    rules = List.copyOf(rules);
  }

  /** How far a rule, or all rules of a technique, come in the data at hand. */
  public enum Status {
    /** No rule can find anything in such data. */
    BLIND,
    /** There is data in which a rule could find something, and it found nothing. */
    COULD_FIRE,
    /** A rule found something. */
    FIRES;

    /**
     * Returns the status in words.
     *
     * @return for example {@code could fire}
     */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One rule.
   *
   * @param rule its id
   * @param status how far it comes
   * @param reason why it is blind or rests, how often it fires; empty if it could fire
   */
  public record RuleCoverage(String rule, Status status, String reason) {
    /** Checks the parts. */
    public RuleCoverage {
      Objects.requireNonNull(rule, "rule is null");
      Objects.requireNonNull(status, "status is null");
      Objects.requireNonNull(reason, "reason is null");
    }

    /**
     * Returns the rule on one line.
     *
     * @return for example {@code trail-stopped: blind, service never seen:
     *     cloudtrail.amazonaws.com}
     */
    @Override
    public String toString() {
      return rule + ": " + status.text() + (reason.isEmpty() ? "" : ", " + reason);
    }
  }
}
