package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordDecoder;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads log files one after the other, with one of them open at a time. */
final class LogReader implements CloudTrailReader {
  private final Iterator<LogFile> files;
  private final ReadLimits limits;
  private final ReadLog log;
  private final ReadBuffers buffers = new ReadBuffers();
  private final RecordDecoder<CloudTrailEvent> direct = new RecordDecoder<>(CloudTrailEvent.class);
  private @Nullable RecordFramer framer;
  private @Nullable CloudTrailEvent next;
  private boolean closed;

  LogReader(CloudTrailLogs logs) {
    files = logs.files().iterator();
    limits = logs.limits();
    log = new ReadLog(logs.policy());
  }

  @Override
  public boolean hasNext() {
    try {
      return advance();
    } catch (RuntimeException e) {
      // Nothing can be read beyond it, and callers of a stream may never close it.
      closeAfter(e);
      throw e;
    }
  }

  private boolean advance() {
    while (next == null && !closed) {
      RecordFramer current = framer;
      if (current == null) {
        if (!files.hasNext()) {
          buffers.close();
          return false;
        }
        framer = RecordFramer.open(files.next(), limits, log, direct, buffers);
      } else if (current.next()) {
        next = current.scanned() ? direct.take() : EventDecoder.decode(current, log);
      } else {
        closeFramer();
      }
    }
    return next != null;
  }

  @Override
  public CloudTrailEvent next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("no further event");
    }
    CloudTrailEvent event = next;
    next = null;
    log.recordDelivered();
    return event;
  }

  @Override
  public ReadReport report() {
    return log.report();
  }

  private void closeFramer() {
    RecordFramer open = framer;
    framer = null;
    if (open != null) {
      open.close();
    }
  }

  private void closeAfter(RuntimeException failure) {
    try {
      close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    next = null;
    closeFramer();
    buffers.close();
  }
}
