package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs a search on the bytes of log files, several files at a time. Each file has a part of its
 * own; parts are put together in the order of the files, so that the answer does not depend on
 * threads.
 */
final class ScanExecutor implements Executor {
  @Override
  public Table run(TableQuery query, CloudTrailSource source, RunOptions options) {
    if (!(source instanceof CloudTrailLogs logs)) {
      return Executor.GENERAL.run(query, source, options);
    }
    RunOptions begun = options.begun();
    Plan plan = Plan.of(query, begun, within -> run(within, source, begun.within()));
    if (plan.needsWhole()) {
      return Executor.GENERAL.run(query, source, begun);
    }
    EventWorker total = plan.worker();
    ReadLog log = new ReadLog(logs.policy());
    Queue<ScannedEvent> idle = new ConcurrentLinkedQueue<>();
    options.run(
        logs.files(),
        file -> {
          EventWorker worker = plan.worker();
          FileScan.Events events = (event, typed) -> worker.take(event);
          return new Part(worker, FileScan.run(plan.paths(), logs, file, idle, events));
        },
        part -> {
          total.merge(part.worker);
          log.add(part.report);
        });
    return plan.table(query, total, log.report(), options);
  }

  private record Part(EventWorker worker, ReadReport report) {}
}
