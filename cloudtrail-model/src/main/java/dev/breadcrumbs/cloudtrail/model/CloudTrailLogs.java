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
 * A source over log files, with the way in which they are to be read. Immutable and thread-safe:
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
   * Chooses what becomes of problems.
   *
   * @param chosen fail, skip or collect; collect unless chosen otherwise
   * @return a source with that policy
   */
  public CloudTrailLogs onProblem(ProblemPolicy chosen) {
    return new CloudTrailLogs(
        files, Objects.requireNonNull(chosen, "chosen is null"), limits, threads);
  }

  /**
   * Sets the bounds of the reading.
   *
   * @param chosen the bounds
   * @return a source with those bounds
   */
  public CloudTrailLogs limits(ReadLimits chosen) {
    return new CloudTrailLogs(
        files, policy, Objects.requireNonNull(chosen, "chosen is null"), threads);
  }

  /**
   * Decodes files several at a time wherever events are read one by one: {@link #open}, {@link
   * #stream}, {@link #list}, {@link #forEach} and {@link #inspect}. The events are the same, in the
   * same order, and come on the thread that asks for them; up to a 32nd of the heap, counted in
   * bytes of records, waits for its turn. Searches and rule engines have an option of their own.
   *
   * @param number how many threads decode; 1 unless chosen otherwise, which is the thread that asks
   * @return a source that decodes on so many threads
   * @throws IllegalArgumentException if the number is not positive
   */
  public CloudTrailLogs threads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("threads must be positive: " + number);
    }
    return new CloudTrailLogs(files, policy, limits, number);
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
    return new CloudTrailLogs(TimeInName.sorted(files), policy, limits, threads);
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
