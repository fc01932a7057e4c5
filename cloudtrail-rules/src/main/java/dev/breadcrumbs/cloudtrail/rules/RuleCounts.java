package dev.breadcrumbs.cloudtrail.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of one rule in a run: nothing that is left out vanishes. Immutable.
 *
 * @param findings findings that were given
 * @param suppressed findings that were not, as the same case had one shortly before
 * @param excepted events that the rule would have seen, by the reason of the exception
 * @param late events that came later than allowed, so that no window has them
 * @param evicted events that were forgotten before their time, as there were too many
 */
public record RuleCounts(
    long findings, long suppressed, Map<String, Long> excepted, long late, long evicted) {
  /** Nothing happened. */
  public static final RuleCounts NONE = new RuleCounts(0, 0, Map.of(), 0, 0);

  /** Copies the reasons. */
  public RuleCounts {
    excepted = Map.copyOf(excepted);
  }

  /**
   * Whether the rule's findings are what they would be with more memory, patience and no tuning.
   */
  boolean isPlain() {
    return suppressed == 0 && excepted.isEmpty() && late == 0 && evicted == 0;
  }

  RuleCounts plusFinding() {
    return new RuleCounts(findings + 1, suppressed, excepted, late, evicted);
  }

  RuleCounts plusSuppressed() {
    return new RuleCounts(findings, suppressed + 1, excepted, late, evicted);
  }

  RuleCounts plusExcepted(String reason) {
    Map<String, Long> more = new TreeMap<>(excepted);
    more.merge(reason, 1L, Long::sum);
    return new RuleCounts(findings, suppressed, more, late, evicted);
  }

  RuleCounts plusLate() {
    return new RuleCounts(findings, suppressed, excepted, late + 1, evicted);
  }

  RuleCounts plusEvicted(int events) {
    return new RuleCounts(findings, suppressed, excepted, late, evicted + events);
  }
}
