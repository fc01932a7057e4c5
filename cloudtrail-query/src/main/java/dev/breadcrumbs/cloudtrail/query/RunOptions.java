package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/**
 * How a search runs: on how many threads, and on whose. What it finds does not depend on it.
 * Immutable.
 */
public final class RunOptions {
  /** One thread a core, of the run's own; they end with it. */
  public static final RunOptions DEFAULT = new RunOptions(RunSettings.DEFAULT);

  private final RunSettings settings;

  private RunOptions(RunSettings settings) {
    this.settings = settings;
  }

  /**
   * Runs on threads of the run's own; with one, on the calling thread.
   *
   * @param threads how many, 1 or more
   * @return the options
   * @throws IllegalArgumentException if it is less than 1
   */
  public static RunOptions threads(int threads) {
    return new RunOptions(RunSettings.of(threads, null));
  }

  /**
   * Runs on an executor of the caller's, which the run does not shut down. A run started from one
   * of the executor's own threads needs another thread to be free.
   *
   * @param executor where to run
   * @param tasks how many tasks at a time, 1 or more
   * @return the options
   * @throws IllegalArgumentException if tasks is less than 1
   */
  public static RunOptions on(ExecutorService executor, int tasks) {
    Objects.requireNonNull(executor, "executor is null");
    return new RunOptions(RunSettings.of(tasks, executor));
  }

  /**
   * Takes a time for the present, from which {@code earliest=-24h} and the like count. Without it,
   * it is the time when the run begins.
   *
   * @param time the present
   * @return the same options with that present
   */
  public RunOptions now(Instant time) {
    return new RunOptions(settings.at(time));
  }

  /**
   * Counts events and rows from command to command, for {@link Table#counts()}. The run takes
   * somewhat longer.
   *
   * @return the same options, counting
   */
  public RunOptions counting() {
    return new RunOptions(settings.withCounts());
  }

  /**
   * Bounds what the run holds in memory: groups, rows, values, found columns. It is an estimate, a
   * little more than what the heap needs. Without it, a quarter of the heap is the bound. A search
   * that would hold more ends with a {@link SearchException} that names the command.
   *
   * @param bytes how many bytes at most
   * @return the same options with that bound
   * @throws IllegalArgumentException if it is less than 1
   */
  public RunOptions memory(long bytes) {
    return new RunOptions(settings.holding(bytes));
  }

  RunSettings settings() {
    return settings;
  }
}
