package dev.breadcrumbs.cloudtrail.rules.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What there is of one region of an account. An hour counts as covered if an event is of that hour,
 * or if CloudTrail delivered a log file in it, as the file's name tells. An hour that is not
 * covered was quiet, or its log file is not here: digests can tell which. Immutable.
 *
 * @param accountId the account that recorded the events; {@code unknown} if events do not tell
 * @param region the region; {@code unknown} if events do not tell
 * @param files log files whose names say that they are of it
 * @param events its events
 * @param times the times of the first and the last event; empty if no event has a time
 * @param hours how many hours are covered
 * @param missingHours how many hours between the first and the last of these are not
 * @param gaps the spans of those hours, in order; the first {@value #GAPS_KEPT}
 */
public record RegionScope(
    String accountId,
    String region,
    long files,
    long events,
    Optional<TimeSpan> times,
    long hours,
    long missingHours,
    List<TimeSpan> gaps) {
  /** How many gaps are kept; the hours are counted beyond it. */
  public static final int GAPS_KEPT = 1_000;

  /** Checks and copies the parts. */
  public RegionScope {
    Objects.requireNonNull(accountId, "accountId is null");
    Objects.requireNonNull(region, "region is null");
    Objects.requireNonNull(times, "times is null");
    gaps = List.copyOf(gaps);
  }
}
