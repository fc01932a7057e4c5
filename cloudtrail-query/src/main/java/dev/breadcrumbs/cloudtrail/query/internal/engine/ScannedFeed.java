package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** The events of log files, scanned off their bytes. A file is a part. */
final class ScannedFeed implements EventFeed {
  private final CloudTrailLogs logs;

  ScannedFeed(CloudTrailLogs logs) {
    this.logs = logs;
  }

  private record Done<R>(R result, ScannedPart part) {}

  @Override
  public <R> ReadReport run(
      EventNeeds needs, RunSettings settings, Function<EventPart, R> work, Consumer<R> results) {
    ReadLog log = new ReadLog(logs.policy());
    // What a scanner has learned of the records' form serves the next file.
    Queue<ScannedEvent> idle = new ConcurrentLinkedQueue<>();
    try (ReadBuffers buffers = new ReadBuffers()) {
      settings.<ScannedPart, Done<R>>run(
          logs.files().stream()
              .map(file -> new ScannedPart(needs.paths(), logs, file, idle, buffers))
              .toList(),
          part -> new Done<>(work.apply(part), part),
          done -> {
            results.accept(done.result);
            log.add(done.part.report());
          });
    }
    return log.report();
  }

  @Override
  public boolean isOnCallingThread(RunSettings settings) {
    List<?> files = logs.files();
    return files.size() <= 1 || settings.isOnCallingThread();
  }
}
