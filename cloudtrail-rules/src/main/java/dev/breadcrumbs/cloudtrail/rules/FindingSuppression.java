package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.rules.internal.engine.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells which findings a tuning suppresses, as their case had one shortly before. */
final class FindingSuppression {
  private final Tuning tuning;
  private final Suppression cases;

  FindingSuppression(Tuning tuning, int most) {
    this.tuning = tuning;
    cases = new Suppression(most);
  }

  /** Whether a finding is one too many; if not, it is the one that counts from now on. */
  boolean suppresses(Finding finding) {
    Duration time = tuning.suppressionOf(finding.rule());
    Instant now = finding.eventTime().orElse(null);
    return time != null && now != null && cases.suppresses(finding.dedupKey(), now, time);
  }

  /** Those that are not too many, in their order. All are counted. */
  List<Finding> unsuppressed(List<Finding> found, RunAccount account) {
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : found) {
      if (suppresses(finding)) {
        account.count(finding.rule(), RuleCounts::plusSuppressed);
      } else {
        account.count(finding.rule(), RuleCounts::plusFinding);
        kept.add(finding);
      }
    }
    return kept;
  }

  Suppression cases() {
    return cases;
  }
}
