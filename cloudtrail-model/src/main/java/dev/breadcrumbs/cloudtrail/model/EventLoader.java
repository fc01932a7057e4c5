package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.internal.decode.JsonBytes;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.model.scan.OrderedTasks;
import dev.breadcrumbs.cloudtrail.model.scan.RecordProjector;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.StoredPart;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Loads sources into memory, log files several at a time. */
final class EventLoader {
  /** What a scanner needs behind the bytes that it scans. */
  private static final int PADDING = 64;

  private EventLoader() {}

  static LoadedEvents load(CloudTrailSource source) {
    if (source instanceof LoadedEvents loaded) {
      return loaded;
    }
    return source instanceof CloudTrailLogs logs ? loadFiles(logs) : loadEvents(source);
  }

  private static LoadedEvents loadFiles(CloudTrailLogs logs) {
    EventStore.Builder store = new EventStore.Builder();
    ReadLog log = new ReadLog(logs.policy());
    Queue<RecordProjector> idle = new ConcurrentLinkedQueue<>();
    try (ReadBuffers buffers = new ReadBuffers()) {
      OrderedTasks.run(
          logs.files(),
          file -> loadFile(file, logs, idle, buffers),
          loaded -> {
            store.add(loaded.part);
            log.add(loaded.report);
          },
          Runtime.getRuntime().availableProcessors(),
          Optional.empty());
    }
    return new LoadedEvents(store.build(), log.report(), logs.toString());
  }

  private record LoadedFile(StoredPart part, ReadReport report) {}

  private static LoadedFile loadFile(
      LogFile file, CloudTrailLogs logs, Queue<RecordProjector> idle, ReadBuffers buffers) {
    RecordProjector known = idle.poll();
    RecordProjector projector = known == null ? StoredPart.projector() : known;
    ReadLog log = new ReadLog(logs.policy());
    StoredPart part = new StoredPart();
    try (part;
        RecordFramer framer = RecordFramer.open(file, logs.limits(), log, projector, buffers)) {
      while (framer.next()) {
        if (framer.scanned()) {
          part.add(framer.bytes(), framer.start(), framer.end(), projector);
          log.recordDelivered();
        } else if (EventTree.decode(framer, log) != null) {
          part.addUnscanned(framer.bytes(), framer.start(), framer.end());
          log.recordDelivered();
        }
      }
      part.finish();
    }
    idle.add(projector);
    return new LoadedFile(part, log.report());
  }

  private static LoadedEvents loadEvents(CloudTrailSource source) {
    EventStore.Builder store = new EventStore.Builder();
    RecordProjector projector = StoredPart.projector();
    try (StoredPart part = new StoredPart()) {
      ReadReport report = source.forEach(event -> add(event, part, projector));
      part.finish();
      store.add(part);
      return new LoadedEvents(store.build(), report, source.toString());
    }
  }

  private static void add(CloudTrailEvent event, StoredPart part, RecordProjector projector) {
    byte[] json = JsonBytes.utf8(EventDecoder.TEXT.write(event));
    byte[] padded = Arrays.copyOf(json, json.length + PADDING);
    if (projector.scan(padded, 0, json.length) == json.length) {
      part.add(padded, 0, json.length, projector);
    } else {
      part.addUnscanned(padded, 0, json.length);
    }
  }
}
