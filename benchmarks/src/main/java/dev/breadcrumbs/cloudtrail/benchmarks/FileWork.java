package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work on one file; a worker keeps its buffers from file to file and is used by one thread. */
interface FileWork {
  /** Returns what the file adds to the count. */
  long handle(Path file) throws IOException;

  /**
   * Hands out the files one by one to as many workers as there are threads, and adds up what they
   * counted.
   */
  static long sum(List<Path> files, int threads, Supplier<FileWork> workers) {
    AtomicInteger next = new AtomicInteger();
    Callable<Long> loop = () -> drain(files, next, workers.get());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(loop));
      }
      long sum = 0;
      for (Future<Long> one : running) {
        sum += one.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a worker failed", e);
    } finally {
      executor.shutdownNow();
    }
  }

  private static long drain(List<Path> files, AtomicInteger next, FileWork worker) {
    long sum = 0;
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      try {
        sum += worker.handle(files.get(i));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + files.get(i), e);
      }
    }
    return sum;
  }
}
