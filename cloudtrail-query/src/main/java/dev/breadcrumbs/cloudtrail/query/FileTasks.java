package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does a piece of work for each of many files, several at a time, and takes the results in order.
 */
final class FileTasks {
  /** How many results may wait for their turn, for each thread: it bounds memory. */
  private static final int AHEAD = 4;

  private FileTasks() {}

  /**
   * Runs the work. The first failure, in the order of the files, ends it and is thrown.
   *
   * @param files the files
   * @param work what to do for each, on any thread
   * @param results takes the results, on the calling thread, in the order of the files
   * @param options how many threads, and whose
   */
  static <R> void run(
      List<LogFile> files, Function<LogFile, R> work, Consumer<R> results, RunOptions options) {
    if (files.size() <= 1 || (options.threads() == 1 && options.executor().isEmpty())) {
      files.forEach(file -> results.accept(work.apply(file)));
      return;
    }
    if (options.executor().isPresent()) {
      run(files, work, results, options.executor().get(), options.threads());
      return;
    }
    int threads = Math.min(options.threads(), files.size());
    ExecutorService own = Executors.newFixedThreadPool(threads, FileTasks::daemon);
    try {
      run(files, work, results, own, threads);
    } finally {
      own.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "breadcrumbs-search");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> void run(
      List<LogFile> files,
      Function<LogFile, R> work,
      Consumer<R> results,
      ExecutorService executor,
      int threads) {
    Deque<Future<R>> running = new ArrayDeque<>();
    Iterator<LogFile> next = files.iterator();
    try {
      while (next.hasNext() || !running.isEmpty()) {
        while (next.hasNext() && running.size() < threads * AHEAD) {
          LogFile file = next.next();
          running.add(executor.submit(() -> work.apply(file)));
        }
        results.accept(resultOf(running.remove()));
      }
    } finally {
      running.forEach(task -> task.cancel(true));
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
