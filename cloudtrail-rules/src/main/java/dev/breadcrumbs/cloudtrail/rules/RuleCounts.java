package dev.breadcrumbs.cloudtrail.rules;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of one rule in a run: nothing that is left out vanishes. Immutable.
 *
 * @param findings findings that were given
 * @param suppressed findings that were not, as the same case had one shortly before
 * @param superseded findings that were not, as a rule that {@linkplain RuleMetadata#supersedes
 *     supersedes} this one holds on the same event, and tells of this one, too
 * @param excepted events that the rule would have seen, by the reason of the exception
 * @param late events that came later than allowed, so that no window has them
 * @param evicted events that were forgotten before their time, as there were too many
 * @param ahead events dated so far ahead of all others, and of the clock, that no window has them
 * @param repeated events that were delivered again, and count once
 * @param sameId other events that came under the {@code eventID} of one that was there before; they
 *     count like any other
 */
public record RuleCounts(
    long findings,
    long suppressed,
    long superseded,
    Map<String, Long> excepted,
    long late,
    long evicted,
    long ahead,
    long repeated,
    long sameId) {
  /** Nothing happened. */
  public static final RuleCounts NONE = new RuleCounts(0, 0, 0, Map.of(), 0, 0, 0, 0, 0);

  /** Copies the reasons. */
  public RuleCounts {
    excepted = Map.copyOf(excepted);
  }

  /**
   * Whether the rule's findings are what they would be with more memory, patience and no tuning.
   */
  boolean isPlain() {
    return suppressed == 0 && excepted.isEmpty() && late == 0 && evicted == 0 && ahead == 0;
  }

  RuleCounts plusFinding() {
    return new RuleCounts(
        findings + 1, suppressed, superseded, excepted, late, evicted, ahead, repeated, sameId);
  }

  RuleCounts plusSuppressed() {
    return new RuleCounts(
        findings, suppressed + 1, superseded, excepted, late, evicted, ahead, repeated, sameId);
  }

  RuleCounts plusSuperseded() {
    return new RuleCounts(
        findings, suppressed, superseded + 1, excepted, late, evicted, ahead, repeated, sameId);
  }

  RuleCounts plusExcepted(String reason) {
    Map<String, Long> more = new TreeMap<>(excepted);
    more.merge(reason, 1L, Long::sum);
    return new RuleCounts(
        findings, suppressed, superseded, more, late, evicted, ahead, repeated, sameId);
  }

  RuleCounts plusLate() {
    return new RuleCounts(
        findings, suppressed, superseded, excepted, late + 1, evicted, ahead, repeated, sameId);
  }

  RuleCounts plusEvicted(int events) {
    return new RuleCounts(
        findings,
        suppressed,
        superseded,
        excepted,
        late,
        evicted + events,
        ahead,
        repeated,
        sameId);
  }

  RuleCounts plusAhead() {
    return new RuleCounts(
        findings, suppressed, superseded, excepted, late, evicted, ahead + 1, repeated, sameId);
  }

  RuleCounts plusRepeated() {
    return new RuleCounts(
        findings, suppressed, superseded, excepted, late, evicted, ahead, repeated + 1, sameId);
  }

  RuleCounts plusSameId() {
    return new RuleCounts(
        findings, suppressed, superseded, excepted, late, evicted, ahead, repeated, sameId + 1);
  }
}
