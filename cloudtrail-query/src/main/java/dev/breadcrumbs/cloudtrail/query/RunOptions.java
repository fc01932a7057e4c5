package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/**
 * How a search runs: on how many threads, and on whose. The results do not depend on it. Immutable.
 */
public final class RunOptions {
  /** One thread per core; the threads belong to the run and end with it. */
  public static final RunOptions DEFAULT = new RunOptions(RunSettings.DEFAULT);

  private final RunSettings settings;

  private RunOptions(RunSettings settings) {
    this.settings = settings;
  }

  /**
   * Runs on the given number of new threads or, with one, on the calling thread.
   *
   * @param threads how many, 1 or more
   * @return the options
   * @throws IllegalArgumentException if it is less than 1
   */
  public static RunOptions threads(int threads) {
    return new RunOptions(RunSettings.of(threads, null));
  }

  /**
   * Runs on an executor of the caller, which is not shut down. A run that is started from a thread
   * of that executor needs another free thread.
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
   * Sets the present, to which {@code earliest=-24h} and the like are relative. The default is the
   * time when the run starts.
   *
   * @param time the present
   * @return the same options with that time
   */
  public RunOptions now(Instant time) {
    return new RunOptions(settings.at(time));
  }

  /**
   * Counts events and rows from command to command, for {@link Table#counts()}. This makes the run
   * somewhat slower.
   *
   * @return the same options, counting
   */
  public RunOptions counting() {
    return new RunOptions(settings.withCounts());
  }

  /**
   * Limits the memory of the run: groups, rows, values, columns found. Sizes are estimated,
   * slightly above what the heap needs. The default is a quarter of the heap. A search that would
   * need more ends with a {@link SearchException} that names the command.
   *
   * @param bytes how many bytes at most
   * @return the same options with that limit
   * @throws IllegalArgumentException if it is less than 1
   */
  public RunOptions memory(long bytes) {
    return new RunOptions(settings.holding(bytes));
  }

  RunSettings settings() {
    return settings;
  }
}
