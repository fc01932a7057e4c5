package dev.breadcrumbs.cloudtrail.rules;

import java.util.Objects;

/**
 * A finding that its consumer failed to take. Immutable.
 *
 * @param finding the finding
 * @param failures how often it was handed on in vain
 * @param reason what the consumer threw last
 */
public record UndeliveredFinding(Finding finding, int failures, String reason) {
  /** Checks the parts. */
  public UndeliveredFinding {
    Objects.requireNonNull(finding, "finding is null");
    Objects.requireNonNull(reason, "reason is null");
  }

  UndeliveredFinding failedAgain(Throwable thrown) {
    return new UndeliveredFinding(finding, failures + 1, thrown.toString());
  }
}
