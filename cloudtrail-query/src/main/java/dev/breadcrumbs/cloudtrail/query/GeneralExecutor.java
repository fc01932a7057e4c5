package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.util.function.Consumer;

/** Runs a search on each record's JSON tree, or on typed events where there are only those. */
final class GeneralExecutor implements Executor {
  @Override
  public Table run(TableQuery query, CloudTrailSource source, RunOptions options) {
    RunOptions begun = options.begun();
    Plan plan = Plan.of(query, begun, within -> run(within, source, begun.within()));
    EventWorker worker = plan.worker();
    Consumer<PathValues> consumer = worker::take;
    ReadReport report =
        source instanceof CloudTrailLogs logs
            ? readTrees(logs, consumer)
            : source.forEach(event -> consumer.accept(PathValues.of(event)));
    return plan.table(query, worker, report, options);
  }

  private static ReadReport readTrees(CloudTrailLogs logs, Consumer<PathValues> consumer) {
    ReadLog log = new ReadLog(logs.policy());
    for (LogFile file : logs.files()) {
      try (RecordFramer framer = RecordFramer.open(file, logs.limits(), log)) {
        while (framer.next()) {
          ObjectNode tree = EventTree.decode(framer, log);
          if (tree != null) {
            log.recordDelivered();
            consumer.accept(PathValues.of(tree));
          }
        }
      }
    }
    return log.report();
  }
}
