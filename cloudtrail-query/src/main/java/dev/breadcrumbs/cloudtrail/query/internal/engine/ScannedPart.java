package dev.breadcrumbs.cloudtrail.query.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadBuffers;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One log file: framing and reading in one pass over its bytes. */
final class ScannedPart implements EventPart {
  private final List<FieldPath> paths;
  private final CloudTrailLogs logs;
  private final LogFile file;
  private final Queue<ScannedEvent> idle;
  private final ReadBuffers buffers;
  private ReadLog log;

  /**
   * Takes a file.
   *
   * @param idle scanners at rest, for the same paths
   * @param buffers what the reading of all files shares
   */
  ScannedPart(
      List<FieldPath> paths,
      CloudTrailLogs logs,
      LogFile file,
      Queue<ScannedEvent> idle,
      ReadBuffers buffers) {
    this.paths = paths;
    this.logs = logs;
    this.file = file;
    this.idle = idle;
    this.buffers = buffers;
    this.log = new ReadLog(logs.policy());
  }

  @Override
  public void forEach(Consumer<? super PathValues> taker) {
    ScannedEvent known = idle.poll();
    ScannedEvent scanned = known == null ? new ScannedEvent(paths) : known;
    scanned.beginFile(file.name());
    // The account is of the last pass over the file.
    log = new ReadLog(logs.policy());
    try (RecordFramer framer =
        RecordFramer.open(file, logs.limits(), log, scanned.projector(), buffers)) {
      Supplier<RecordOrigin> origin = framer::origin;
      while (framer.next()) {
        if (framer.scanned()) {
          scanned.moveTo(framer.bytes(), framer.start(), framer.end());
          log.recordDelivered();
          CostlyEvents.take(scanned, taker, origin, log);
        } else {
          takeTree(framer, taker);
        }
      }
    }
    idle.add(scanned);
  }

  /** A record that the scanner refused: the careful reader decides what it is. */
  private void takeTree(RecordFramer framer, Consumer<? super PathValues> taker) {
    ObjectNode tree = EventTree.decode(framer, log);
    if (tree != null) {
      log.recordDelivered();
      CostlyEvents.take(PathValues.of(tree, file.name()), taker, framer::origin, log);
    }
  }

  /** The account of the file, once its events have been handed on. */
  ReadReport report() {
    return log.report();
  }
}
