package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.scan.OrderedTasks;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A source over log files, together with the settings for reading them. Immutable and thread-safe:
 * {@link #onProblem}, {@link #limits} and {@link #threads} return a new one.
 */
public final class CloudTrailLogs implements CloudTrailSource {
  private final List<LogFile> files;
  private final ProblemPolicy policy;
  private final ReadLimits limits;
  private final int threads;

  private CloudTrailLogs(
      List<LogFile> files, ProblemPolicy policy, ReadLimits limits, int threads) {
    this.files = files;
    this.policy = policy;
    this.limits = limits;
    this.threads = threads;
  }

  static CloudTrailLogs of(Collection<? extends LogFile> files) {
    return new CloudTrailLogs(List.copyOf(files), ProblemPolicy.COLLECT, ReadLimits.DEFAULT, 1);
  }

  /**
   * Sets how problems are handled.
   *
   * @param chosen fail, skip or collect; the default is to collect
   * @return a source with that policy
   */
  public CloudTrailLogs onProblem(ProblemPolicy chosen) {
    return new CloudTrailLogs(
        files, Objects.requireNonNull(chosen, "chosen is null"), limits, threads);
  }

  /**
   * Sets the limits for reading.
   *
   * @param chosen the bounds
   * @return a source with those bounds
   */
  public CloudTrailLogs limits(ReadLimits chosen) {
    return new CloudTrailLogs(
        files, policy, Objects.requireNonNull(chosen, "chosen is null"), threads);
  }

  /**
   * Decodes several files at a time wherever events are read one by one: {@link #open}, {@link
   * #stream}, {@link #list}, {@link #forEach} and {@link #inspect}. The events are the same, in the
   * same order, and are delivered on the calling thread. Decoded records that wait for their turn
   * take up to 1/32 of the heap. Searches and rule engines have an option of their own.
   *
   * @param number how many threads decode; the default is 1, the calling thread
   * @return a source that decodes on that many threads
   * @throws IllegalArgumentException if the number is not positive
   */
  public CloudTrailLogs threads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("threads must be positive: " + number);
    }
    return new CloudTrailLogs(files, policy, limits, number);
  }

  /**
   * Reads the files in the order of the times in their names, across accounts and regions. Files
   * without such a time come first, in their given order. Events then arrive nearly in order of
   * time, which helps code that has to wait for late ones. Source: AWS CloudTrail User Guide,
   * "CloudTrail log file name format".
   *
   * @return a source over the same files
   */
  public CloudTrailLogs inOrderOfTime() {
    return new CloudTrailLogs(TimeInName.sorted(files), policy, limits, threads);
  }

  /**
   * Returns the log files, up to the limit. If there are more, the last entry is one that only
   * reports this.
   *
   * @return the files in the order of reading
   */
  public List<LogFile> files() {
    return limits.bounded(files);
  }

  /**
   * Returns how problems are handled.
   *
   * @return the policy
   */
  public ProblemPolicy policy() {
    return policy;
  }

  /**
   * Returns the limits for reading.
   *
   * @return the bounds
   */
  public ReadLimits limits() {
    return limits;
  }

  @Override
  public CloudTrailReader open() {
    return threads == 1 || files.size() <= 1
        ? new LogReader(this)
        : new ParallelReader(this, Math.min(threads, files.size()));
  }

  @Override
  public ReadReport inspect() {
    ReadLog log = new ReadLog(policy);
    try (FileDecoding decoding = new FileDecoding(this)) {
      OrderedTasks.run(files(), decoding::inspect, log::add, threads, Optional.empty());
    }
    return log.report();
  }

  @Override
  public String toString() {
    return files.size() == 1 ? files.get(0).name() : files.size() + " log files";
  }
}
