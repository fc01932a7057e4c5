package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.scan.OrderedTasks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a search runs: on how many threads, and on whose. What it finds does not depend on it.
 * Immutable.
 */
public final class RunOptions {
  /** One thread a core, of the run's own; they end with it. */
  public static final RunOptions DEFAULT =
      new RunOptions(Runtime.getRuntime().availableProcessors(), null, null, false, false);

  private final int threads;
  private final @Nullable ExecutorService executor;
  private final @Nullable Instant now;
  private final boolean within;
  private final boolean counting;

  private RunOptions(
      int threads,
      @Nullable ExecutorService executor,
      @Nullable Instant now,
      boolean within,
      boolean counting) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is less than 1: " + threads);
    }
    this.threads = threads;
    this.executor = executor;
    this.now = now;
    this.within = within;
    this.counting = counting;
  }

  /**
   * Runs on threads of the run's own; with one, on the calling thread.
   *
   * @param threads how many, 1 or more
   * @return the options
   * @throws IllegalArgumentException if it is less than 1
   */
  public static RunOptions threads(int threads) {
    return new RunOptions(threads, null, null, false, false);
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
    return new RunOptions(
        tasks, Objects.requireNonNull(executor, "executor is null"), null, false, false);
  }

  /**
   * Takes a time for the present, from which {@code earliest=-24h} and the like count. Without it,
   * it is the time when the run begins.
   *
   * @param time the present
   * @return the same options with that present
   */
  public RunOptions now(Instant time) {
    return new RunOptions(
        threads, executor, Objects.requireNonNull(time, "time is null"), within, counting);
  }

  /**
   * Counts events and rows from command to command, for {@link Table#counts()}. The run takes
   * somewhat longer.
   *
   * @return the same options, counting
   */
  public RunOptions counting() {
    return new RunOptions(threads, executor, now, within, true);
  }

  boolean isCounting() {
    return counting;
  }

  Instant now() {
    return now == null ? Instant.now() : now;
  }

  /** The same with one present for all that belongs to a run. */
  RunOptions begun() {
    return now(now());
  }

  /** For a search within another, whose table nobody sees. */
  RunOptions within() {
    return new RunOptions(threads, executor, now, true, false);
  }

  boolean isWithin() {
    return within;
  }

  int threads() {
    return threads;
  }

  /** Does work for each of many parts, and takes the results in the order of the parts. */
  <T, R> void run(List<T> parts, Function<T, R> work, Consumer<R> results) {
    OrderedTasks.run(parts, work, results, threads, Optional.ofNullable(executor));
  }
}
