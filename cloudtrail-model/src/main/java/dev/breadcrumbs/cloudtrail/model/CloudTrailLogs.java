package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A source over log files, with the way in which they are to be read. Immutable and thread-safe:
 * {@link #onProblem} and {@link #limits} give a new one.
 */
public final class CloudTrailLogs implements CloudTrailSource {
  private final List<LogFile> files;
  private final ProblemPolicy policy;
  private final ReadLimits limits;

  private CloudTrailLogs(List<LogFile> files, ProblemPolicy policy, ReadLimits limits) {
    this.files = files;
    this.policy = policy;
    this.limits = limits;
  }

  static CloudTrailLogs of(Collection<? extends LogFile> files) {
    return new CloudTrailLogs(List.copyOf(files), ProblemPolicy.COLLECT, ReadLimits.DEFAULT);
  }

  /**
   * Chooses what becomes of problems.
   *
   * @param chosen fail, skip or collect; collect unless chosen otherwise
   * @return a source with that policy
   */
  public CloudTrailLogs onProblem(ProblemPolicy chosen) {
    return new CloudTrailLogs(files, Objects.requireNonNull(chosen, "chosen is null"), limits);
  }

  /**
   * Sets the bounds of the reading.
   *
   * @param chosen the bounds
   * @return a source with those bounds
   */
  public CloudTrailLogs limits(ReadLimits chosen) {
    return new CloudTrailLogs(files, policy, Objects.requireNonNull(chosen, "chosen is null"));
  }

  /**
   * Reads the files in the order of the times that CloudTrail writes into their names, whatever
   * account and region they are from; files without such a time come first, in their order. Events
   * are then nearly in order of time, which helps whoever has to wait for those that are late.
   * Source: AWS CloudTrail User Guide, "CloudTrail log file name format".
   *
   * @return a source over the same files
   */
  public CloudTrailLogs inOrderOfTime() {
    return new CloudTrailLogs(TimeInName.sorted(files), policy, limits);
  }

  /**
   * Returns the log files, as many as the limits allow; if there are more, the last one only
   * reports that.
   *
   * @return the files in the order of reading
   */
  public List<LogFile> files() {
    return limits.bounded(files);
  }

  /**
   * Returns what becomes of problems.
   *
   * @return the policy
   */
  public ProblemPolicy policy() {
    return policy;
  }

  /**
   * Returns the bounds of the reading.
   *
   * @return the bounds
   */
  public ReadLimits limits() {
    return limits;
  }

  @Override
  public CloudTrailReader open() {
    return new LogReader(this);
  }

  @Override
  public String toString() {
    return files.size() == 1 ? files.get(0).name() : files.size() + " log files";
  }
}
