package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** Scans one log file for some paths: framing and reading in one pass. */
final class FileScan {
  private FileScan() {}

  /** Takes the events of a file one by one; they are valid until the next. */
  interface Events {
    void take(PathValues event, Supplier<CloudTrailEvent> typed);
  }

  /**
   * Scans a file.
   *
   * @param paths what is needed of each event
   * @param logs how to read
   * @param file the file
   * @param idle scanners at rest: what one has learned of the records' form serves the next file
   * @param events takes the events
   * @return the account of the file
   */
  static ReadReport run(
      List<FieldPath> paths,
      CloudTrailLogs logs,
      LogFile file,
      Queue<ScannedEvent> idle,
      Events events) {
    ScannedEvent known = idle.poll();
    ScannedEvent scanned = known == null ? new ScannedEvent(paths) : known;
    ReadLog log = new ReadLog(logs.policy());
    try (RecordFramer framer = RecordFramer.open(file, logs.limits(), log, scanned.projector())) {
      Supplier<CloudTrailEvent> typed = () -> scanned.typed(framer);
      while (framer.next()) {
        if (framer.scanned()) {
          scanned.moveTo(framer.bytes());
          log.recordDelivered();
          events.take(scanned, typed);
        } else {
          takeTree(framer, log, events);
        }
      }
    }
    idle.add(scanned);
    return log.report();
  }

  /** A record that the scanner refused: the careful reader decides what it is. */
  private static void takeTree(RecordFramer framer, ReadLog log, Events events) {
    ObjectNode tree = EventTree.decode(framer, log);
    if (tree != null) {
      log.recordDelivered();
      events.take(PathValues.of(tree), () -> CloudTrailEvent.parse(tree.toString()));
    }
  }
}
