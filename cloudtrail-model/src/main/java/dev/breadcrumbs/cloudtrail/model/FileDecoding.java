package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordDecoder;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Decodes the events of files, batch by batch. Thread-safe: each file is decoded by one thread. */
final class FileDecoding implements AutoCloseable {
  private static final int BATCH = 128;

  private final CloudTrailLogs logs;
  private final ReadBuffers buffers = new ReadBuffers();
  private final Queue<RecordDecoder<CloudTrailEvent>> idle = new ConcurrentLinkedQueue<>();

  FileDecoding(CloudTrailLogs logs) {
    this.logs = logs;
  }

  /** Takes batches. */
  interface Taker {
    /** Takes one; false if no more are wanted. */
    boolean take(EventBatch batch);
  }

  /** Decodes a file. Whatever ends it early is in the last batch, and not thrown. */
  void decode(LogFile file, Taker taker) {
    RecordDecoder<CloudTrailEvent> known = idle.poll();
    RecordDecoder<CloudTrailEvent> direct =
        known == null ? new RecordDecoder<>(CloudTrailEvent.class) : known;
    Batches batches = new Batches(new ReadLog(logs.policy()), taker);
    try {
      if (decode(file, direct, batches)) {
        batches.handOver(true, null);
        idle.add(direct);
      }
    } catch (RuntimeException | Error e) {
      batches.handOver(false, e);
    }
  }

  /** Decodes a file, keeps nothing, and returns the account of it. */
  ReadReport inspect(LogFile file) {
    AtomicReference<EventBatch> end = new AtomicReference<>();
    decode(
        file,
        batch -> {
          end.set(batch);
          return true;
        });
    EventBatch last = Objects.requireNonNull(end.get(), "the last batch");
    last.throwFailure();
    return last.report();
  }

  private boolean decode(LogFile file, RecordDecoder<CloudTrailEvent> direct, Batches batches) {
    ReadLog log = batches.log;
    try (RecordFramer framer = RecordFramer.open(file, logs.limits(), log, direct, buffers)) {
      while (framer.next()) {
        CloudTrailEvent event = framer.scanned() ? direct.take() : EventDecoder.decode(framer, log);
        if (event != null && !batches.add(event, framer.end() - framer.start())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Gathers events until they make a batch. */
  private static final class Batches {
    private final ReadLog log;
    private final Taker taker;
    private List<CloudTrailEvent> events = new ArrayList<>(BATCH);
    private long size;

    Batches(ReadLog log, Taker taker) {
      this.log = log;
      this.taker = taker;
    }

    boolean add(CloudTrailEvent event, int length) {
      events.add(event);
      size += length;
      log.recordDelivered();
      return events.size() < BATCH || handOver(false, null);
    }

    boolean handOver(boolean last, @Nullable Throwable failure) {
      EventBatch batch = new EventBatch(events, size, log.report(), last, failure);
      events = new ArrayList<>(BATCH);
      size = 0;
      return taker.take(batch);
    }
  }

  @Override
  public void close() {
    buffers.close();
  }
}
