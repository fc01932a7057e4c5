package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Buffers and inflaters that are shared by the log files of a run: created once, reused from file
 * to file, and closed at the end. There is one set for each file that is open at the same time.
 * Thread-safe.
 *
 * <pre>{@code
 * try (ReadBuffers buffers = new ReadBuffers()) {
 *   for (LogFile file : files) {
 *     try (RecordFramer framer = RecordFramer.open(file, limits, log, buffers)) {
 *       ...
 *     }
 *   }
 * }
 * }</pre>
 */
public final class ReadBuffers implements AutoCloseable {
  private final Deque<BufferSet> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** Creates buffers for a run; they take memory only once a file is opened with them. */
  public ReadBuffers() {}

  /** Returns buffers that are released as soon as the file that they are lent to is closed. */
  static ReadBuffers ofOneFile() {
    ReadBuffers buffers = new ReadBuffers();
    buffers.close();
    return buffers;
  }

  /** Returns a set that nobody else uses, the one used last if there is a choice. */
  BufferSet take() {
    BufferSet known = idle.pollFirst();
    return known == null ? new BufferSet() : known;
  }

  void giveBack(BufferSet set) {
    idle.addFirst(set);
    if (closed) {
      close();
    }
  }

  /** Releases the buffers; those of a file that is still open when that file is closed. */
  @Override
  public void close() {
    closed = true;
    for (BufferSet set = idle.pollFirst(); set != null; set = idle.pollFirst()) {
      set.close();
    }
  }
}
