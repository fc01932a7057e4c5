package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * Hands batches of events from those who decode files to the one who takes them, file by file in
 * order. The file whose turn it is always has room; the others share what is left of a number of
 * bytes. Thread-safe.
 */
final class BatchQueues {
  /** So many batches may wait of the file whose turn it is. */
  private static final int AHEAD = 4;

  private final long mostBytes;
  private final Deque<FileQueue> files = new ArrayDeque<>();
  private long held;
  private boolean closed;

  /**
   * @param mostBytes how much may wait, in bytes of the records
   */
  BatchQueues(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The batches of one file. */
  final class FileQueue {
    private final Queue<EventBatch> waiting = new ArrayDeque<>();

    private FileQueue() {}

    /**
     * Waits for room, and adds a batch.
     *
     * @return false if nobody wants it any more
     */
    boolean put(EventBatch batch) {
      return add(this, batch);
    }
  }

  /** Appends a file behind those that are there. */
  synchronized FileQueue append() {
    FileQueue queue = new FileQueue();
    files.add(queue);
    return queue;
  }

  private synchronized boolean add(FileQueue queue, EventBatch batch) {
    waitWhile(() -> !closed && !hasRoom(queue, batch));
    if (!closed) {
      held += batch.size();
      queue.waiting.add(batch);
      notifyAll();
    }
    return !closed;
  }

  private boolean hasRoom(FileQueue queue, EventBatch batch) {
    return queue == files.peek()
        ? queue.waiting.size() < AHEAD || held + batch.size() <= mostBytes
        : held + batch.size() <= mostBytes;
  }

  /** Waits for the next batch of the first file, which makes room for the next file at its end. */
  synchronized EventBatch take() {
    FileQueue first = files.element();
    waitWhile(first.waiting::isEmpty);
    EventBatch batch = first.waiting.remove();
    held -= batch.size();
    if (batch.last() || batch.failure() != null) {
      files.remove();
    }
    notifyAll();
    return batch;
  }

  /** How many files are waited for. */
  synchronized int files() {
    return files.size();
  }

  /** From now on nothing is wanted, and nobody waits. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private synchronized void waitWhile(BooleanSupplier notYet) {
    try {
      while (notYet.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudTrailException("the reading was interrupted", e);
    }
  }
}
