package dev.breadcrumbs.cloudtrail.model.integrity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A digest file and the findings of the check on it. Immutable.
 *
 * @param key its key, from {@code AWSLogs/} on
 * @param chain the chain that it belongs to: account, region, trail, and whether it is of backfill
 * @param startTime from when it covers deliveries; null if that cannot be read
 * @param endTime until when; null if neither its content nor its name says so
 * @param logFiles how many log files it lists
 * @param problems what is wrong with it or with its place in the chain; empty if nothing
 */
public record CheckedDigest(
    String key,
    String chain,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    int logFiles,
    List<IntegrityProblem> problems)
    implements Serializable {
  /** Checks and copies the parts. */
  public CheckedDigest {
    Objects.requireNonNull(key, "key is null");
    Objects.requireNonNull(chain, "chain is null");
    problems = List.copyOf(problems);
  }

  /**
   * Returns whether the digest is CloudTrail's, unchanged, and so proves the hashes that it lists.
   * A valid digest may still have problems: with its neighbours in the chain.
   *
   * @return true if its signature holds
   */
  public boolean isValid() {
    return problems.stream().noneMatch(problem -> problem.kind().leavesUnproven());
  }

  /**
   * Returns the status for tools.
   *
   * @return {@code valid}, or the {@linkplain IntegrityKind#text() kind} of the first fault
   */
  public String status() {
    return Status.of(problems);
  }
}
