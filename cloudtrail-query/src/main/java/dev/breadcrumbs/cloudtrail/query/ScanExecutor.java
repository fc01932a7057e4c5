package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
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
    ScanPlan plan = ScanPlan.of(query);
    RowSink total = RowSink.of(plan.projection());
    ReadLog log = new ReadLog(logs.policy());
    Queue<ScannedEvent> idle = new ConcurrentLinkedQueue<>();
    FileTasks.run(
        logs.files(),
        file -> scan(plan, logs, file, idle),
        part -> {
          total.merge(part.sink);
          log.add(part.report);
        },
        options);
    return RowPipeline.finish(query, total.rows(), log.report());
  }

  private record Part(RowSink sink, ReadReport report) {}

  private static Part scan(
      ScanPlan plan, CloudTrailLogs logs, LogFile file, Queue<ScannedEvent> idle) {
    ScannedEvent known = idle.poll();
    // What a scanner has learned of the records' form serves the next file, too.
    ScannedEvent event = known == null ? new ScannedEvent(plan.paths()) : known;
    RowSink sink = RowSink.of(plan.projection());
    ReadLog log = new ReadLog(logs.policy());
    try (RecordFramer framer = RecordFramer.open(file, logs.limits(), log, event.projector())) {
      while (framer.next()) {
        if (framer.scanned()) {
          event.moveTo(framer.bytes());
          log.recordDelivered();
          take(plan, event, sink);
        } else {
          takeTree(plan, framer, log, sink);
        }
      }
    }
    idle.add(event);
    return new Part(sink, log.report());
  }

  /** A record that the scanner refused: the careful reader decides what it is. */
  private static void takeTree(ScanPlan plan, RecordFramer framer, ReadLog log, RowSink sink) {
    ObjectNode tree = EventTree.decode(framer, log);
    if (tree != null) {
      log.recordDelivered();
      take(plan, PathValues.of(tree), sink);
    }
  }

  private static void take(ScanPlan plan, PathValues event, RowSink sink) {
    if (plan.test(event)) {
      sink.add(event);
    }
  }
}
