package dev.breadcrumbs.cloudtrail.model.scan;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does a piece of work for each of many parts, as files, several at a time, and takes the results
 * in order.
 */
public final class OrderedTasks {
  /** How many results may wait for their turn, for each thread: it bounds memory. */
  private static final int AHEAD = 4;

  /** A source that does not heed interruption is left to itself after that. */
  private static final int LONGEST_END_SECONDS = 5;

  private OrderedTasks() {}

  /**
   * Runs the work. The first failure, in the order of the parts, ends it and is thrown.
   *
   * @param <T> what a part is
   * @param <R> what a part gives
   * @param parts the parts
   * @param work what to do for each, on any thread
   * @param results takes the results, on the calling thread, in the order of the parts
   * @param threads how many at a time; with one, and no executor, all is done by the calling thread
   * @param executor where to run; on threads of the run's own if empty
   */
  public static <T, R> void run(
      List<T> parts,
      Function<T, R> work,
      Consumer<R> results,
      int threads,
      Optional<ExecutorService> executor) {
    if (parts.size() <= 1 || (threads == 1 && executor.isEmpty())) {
      parts.forEach(part -> results.accept(work.apply(part)));
      return;
    }
    if (executor.isPresent()) {
      run(parts, work, results, executor.get(), threads);
      return;
    }
    int needed = Math.min(threads, parts.size());
    ExecutorService own = Executors.newFixedThreadPool(needed, OrderedTasks::daemon);
    try {
      run(parts, work, results, own, needed);
    } finally {
      end(own);
    }
  }

  /** Waits for what still runs, so that nothing is open when a run has ended. */
  private static void end(ExecutorService own) {
    own.shutdownNow();
    boolean interrupted = Thread.interrupted();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_END_SECONDS);
    boolean waits = true;
    while (waits) {
      try {
        own.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        waits = false;
      } catch (InterruptedException e) {
        // Whoever interrupts once more wants the same end.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "breadcrumbs-search");
    thread.setDaemon(true);
    return thread;
  }

  private static <T, R> void run(
      List<T> parts,
      Function<T, R> work,
      Consumer<R> results,
      ExecutorService executor,
      int threads) {
    Deque<Future<R>> running = new ArrayDeque<>();
    Iterator<T> next = parts.iterator();
    try {
      while (next.hasNext() || !running.isEmpty()) {
        while (next.hasNext() && running.size() < threads * AHEAD) {
          T part = next.next();
          running.add(submitted(executor, () -> work.apply(part)));
        }
        results.accept(resultOf(running.remove()));
      }
    } finally {
      running.forEach(task -> task.cancel(true));
    }
  }

  private static <R> Future<R> submitted(ExecutorService executor, Callable<R> task) {
    try {
      return executor.submit(task);
    } catch (RejectedExecutionException e) {
      throw new CloudTrailException("the executor takes no more work", e);
    }
  }

  private static <R> R resultOf(Future<R> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      task.cancel(true);
      throw new CloudTrailException("the search was interrupted", e);
    } catch (CancellationException e) {
      throw new CloudTrailException("the search was cancelled", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new CloudTrailException("the search failed", e);
    }
  }
}
