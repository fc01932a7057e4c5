package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads log files several at a time, on threads of its own, and delivers their events in order. How
 * many wait for their turn is bounded by a share of the heap.
 */
final class ParallelReader implements CloudTrailReader {
  /** What waits, in bytes of its records, is at most one of so many parts of the heap. */
  private static final int PARTS_OF_HEAP = 32;

  private final CloudTrailLogs logs;
  private final Iterator<LogFile> files;
  private final int threads;
  private final FileDecoding decoding;
  private final BatchQueues queues =
      new BatchQueues(Runtime.getRuntime().maxMemory() / PARTS_OF_HEAP);
  private final ExecutorService workers;

  /** The account of the files that were delivered whole. */
  private final ReadLog log;

  private ReadReport ofFile = ReadReport.EMPTY;
  private Iterator<CloudTrailEvent> batch = List.<CloudTrailEvent>of().iterator();
  private @Nullable EventBatch failed;
  private long delivered;
  private boolean closed;

  ParallelReader(CloudTrailLogs logs, int threads) {
    this.logs = logs;
    this.files = logs.files().iterator();
    this.threads = threads;
    this.decoding = new FileDecoding(logs);
    this.workers = Executors.newFixedThreadPool(threads, ParallelReader::daemon);
    this.log = new ReadLog(logs.policy());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "breadcrumbs-reader");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public boolean hasNext() {
    while (!batch.hasNext()) {
      if (closed) {
        return false;
      }
      throwFailure();
      begin();
      if (queues.files() == 0) {
        close();
        return false;
      }
      take(queues.take());
    }
    return true;
  }

  /**
   * Has as many files decoded as there is use for: one more than is being taken, for each thread.
   */
  private void begin() {
    while (files.hasNext() && queues.files() < 2 * threads) {
      LogFile file = files.next();
      BatchQueues.FileQueue queue = queues.append();
      workers.execute(() -> decode(file, queue));
    }
  }

  private void decode(LogFile file, BatchQueues.FileQueue queue) {
    try {
      decoding.decode(file, queue::put);
    } catch (RuntimeException | Error e) {
      // As when there is no memory for the last batch: whoever waits for it must not wait for ever.
      queue.put(EventBatch.failed(e));
    }
  }

  private void take(EventBatch taken) {
    batch = taken.events().iterator();
    failed = taken.failure() == null ? null : taken;
    if (taken.last()) {
      log.add(taken.report());
      ofFile = ReadReport.EMPTY;
    } else {
      ofFile = taken.report();
    }
  }

  private void throwFailure() {
    if (failed != null) {
      // Nothing can be read beyond it, and callers of a stream may never close it.
      close();
      failed.throwFailure();
    }
  }

  @Override
  public CloudTrailEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further event");
    }
    delivered++;
    return batch.next();
  }

  @Override
  public ReadReport report() {
    ReadLog all = new ReadLog(logs.policy());
    all.add(log.report());
    all.add(ofFile);
    return all.report().withRecords(delivered, 0);
  }

  @Override
  public void close() {
    closed = true;
    batch = List.<CloudTrailEvent>of().iterator();
    queues.close();
    workers.shutdownNow();
    decoding.close();
  }
}
