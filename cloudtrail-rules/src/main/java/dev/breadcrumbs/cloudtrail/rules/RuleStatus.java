package dev.breadcrumbs.cloudtrail.rules;

import java.util.Locale;

/** How mature a rule is (Sigma rules specification 2.1, "status"). */
public enum RuleStatus {
  /** Fit for production. */
  STABLE,
  /** Mostly stable, may need tuning. */
  TEST,
  /** May bring false positives. */
  EXPERIMENTAL,
  /** Replaced by another rule. */
  DEPRECATED,
  /** Cannot be used as it is. */
  UNSUPPORTED;

  /**
   * Returns the status as Sigma writes it.
   *
   * @return for example {@code stable}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
