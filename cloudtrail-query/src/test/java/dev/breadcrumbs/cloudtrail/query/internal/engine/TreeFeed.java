package dev.breadcrumbs.cloudtrail.query.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.util.function.Consumer;
import java.util.function.Function;

/** The slow and plain way to events, by Jackson's trees: what all feeds are compared with. */
public final class TreeFeed implements EventFeed {
  private final CloudTrailLogs logs;

  public TreeFeed(CloudTrailSource source) {
    this.logs = (CloudTrailLogs) source;
  }

  @Override
  public <R> ReadReport run(
      EventNeeds needs, RunSettings settings, Function<EventPart, R> work, Consumer<R> results) {
    ReadLog log = new ReadLog(logs.policy());
    results.accept(work.apply(taker -> readTrees(log, taker)));
    return log.report();
  }

  private void readTrees(ReadLog log, Consumer<? super PathValues> taker) {
    for (LogFile file : logs.files()) {
      try (RecordFramer framer = RecordFramer.open(file, logs.limits(), log)) {
        while (framer.next()) {
          ObjectNode tree = EventTree.decode(framer, log);
          if (tree != null) {
            log.recordDelivered();
            CostlyEvents.take(PathValues.of(tree), taker, framer::origin, log);
          }
        }
      }
    }
  }

  @Override
  public boolean isOnCallingThread(RunSettings settings) {
    return true;
  }
}
