package dev.breadcrumbs.cloudtrail.query.internal.plan;

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
 * How a search runs.
 *
 * @param threads how many parts of a source at a time
 * @param executor where; threads of the run's own if there is none
 * @param now the present, which is when the run begins if it is not given
 * @param within whether the search is one within another, whose rows nobody sees
 * @param counting whether events and rows are counted from command to command
 * @param memory how many bytes it may hold
 * @param budget what it holds; none before it begins
 */
public record RunSettings(
    int threads,
    @Nullable ExecutorService executor,
    @Nullable Instant now,
    boolean within,
    boolean counting,
    long memory,
    @Nullable MemoryBudget budget) {
  /** One thread a core, of the run's own. */
  public static final RunSettings DEFAULT = of(Runtime.getRuntime().availableProcessors(), null);

  /** Checks what callers give. */
  public RunSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is less than 1: " + threads);
    }
  }

  /** The usual settings, but for where it runs. */
  public static RunSettings of(int threads, @Nullable ExecutorService executor) {
    return new RunSettings(threads, executor, null, false, false, MemoryBudget.usual(), null);
  }

  /** Whether the calling thread does all the work. */
  public boolean isOnCallingThread() {
    return threads == 1 && executor == null;
  }

  public RunSettings at(Instant present) {
    Objects.requireNonNull(present, "time is null");
    return new RunSettings(threads, executor, present, within, counting, memory, budget);
  }

  public RunSettings withCounts() {
    return new RunSettings(threads, executor, now, within, true, memory, budget);
  }

  public Instant present() {
    return now == null ? Instant.now() : now;
  }

  public RunSettings holding(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("memory is less than 1 byte: " + bytes);
    }
    return new RunSettings(threads, executor, now, within, counting, bytes, budget);
  }

  /** The same with one present and one budget for all that belongs to a run. */
  public RunSettings begun() {
    return new RunSettings(
        threads, executor, present(), within, counting, memory, new MemoryBudget(memory));
  }

  /** What the run holds. */
  MemoryBudget runBudget() {
    return budget == null ? new MemoryBudget(memory) : budget;
  }

  /** For a search within another, whose rows nobody sees. */
  public RunSettings forSubsearch() {
    return new RunSettings(threads, executor, now, true, false, memory, budget);
  }

  /** Does work for each of many parts, and takes the results in the order of the parts. */
  public <T, R> void run(List<T> parts, Function<T, R> work, Consumer<R> results) {
    OrderedTasks.run(parts, work, results, threads, Optional.ofNullable(executor));
  }
}
