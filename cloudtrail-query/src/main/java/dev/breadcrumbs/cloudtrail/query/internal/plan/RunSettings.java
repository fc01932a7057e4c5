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
 */
public record RunSettings(
    int threads,
    @Nullable ExecutorService executor,
    @Nullable Instant now,
    boolean within,
    boolean counting) {
  /** One thread a core, of the run's own. */
  public static final RunSettings DEFAULT =
      new RunSettings(Runtime.getRuntime().availableProcessors(), null, null, false, false);

  /** Checks what callers give. */
  public RunSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is less than 1: " + threads);
    }
  }

  /** Whether the calling thread does all the work. */
  public boolean isOnCallingThread() {
    return threads == 1 && executor == null;
  }

  public RunSettings at(Instant present) {
    Objects.requireNonNull(present, "time is null");
    return new RunSettings(threads, executor, present, within, counting);
  }

  public RunSettings withCounts() {
    return new RunSettings(threads, executor, now, within, true);
  }

  public Instant present() {
    return now == null ? Instant.now() : now;
  }

  /** The same with one present for all that belongs to a run. */
  public RunSettings begun() {
    return at(present());
  }

  /** For a search within another, whose rows nobody sees. */
  public RunSettings forSubsearch() {
    return new RunSettings(threads, executor, now, true, false);
  }

  /** Does work for each of many parts, and takes the results in the order of the parts. */
  public <T, R> void run(List<T> parts, Function<T, R> work, Consumer<R> results) {
    OrderedTasks.run(parts, work, results, threads, Optional.ofNullable(executor));
  }
}
