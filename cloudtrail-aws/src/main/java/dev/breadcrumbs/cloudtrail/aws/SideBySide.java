package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for each of many things, several at a time. */
final class SideBySide implements AutoCloseable {
  private final ExecutorService threads;

  SideBySide(int number) {
    threads = Executors.newFixedThreadPool(number, SideBySide::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "breadcrumbs-s3");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the results, in the order of the things. The first failure ends it. */
  <T, R> List<R> forEach(Collection<T> things, Function<T, List<R>> work) {
    List<Future<List<R>>> running = new ArrayList<>();
    things.forEach(thing -> running.add(threads.submit(() -> work.apply(thing))));
    try {
      List<R> all = new ArrayList<>();
      for (Future<List<R>> each : running) {
        all.addAll(resultOf(each));
      }
      return all;
    } finally {
      running.forEach(each -> each.cancel(true));
    }
  }

  private static <R> R resultOf(Future<R> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudTrailException("the listing was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new CloudTrailException("the listing failed", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
