package dev.breadcrumbs.cloudtrail.model.integrity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether a file holds events: by its content, as reading does, whatever its name. */
final class PlantedEvents {
  /** What log files hold that every trail has digests of. */
  private static final Set<String> OF_EVERY_TRAIL = Set.of("", "Management", "Data");

  private PlantedEvents() {}

  /** Whether reading the file would deliver an event. */
  static boolean areIn(LogFile file) {
    return hasAny(file, event -> true);
  }

  /** The same of events that each trail's digests cover: not Insights and their like. */
  static boolean ofEveryTrailAreIn(LogFile file) {
    return hasAny(file, event -> OF_EVERY_TRAIL.contains(event.path("eventCategory").asText("")));
  }

  private static boolean hasAny(LogFile file, Predicate<ObjectNode> test) {
    ReadLog log = new ReadLog(ProblemPolicy.SKIP);
    try (RecordFramer framer = RecordFramer.open(file, ReadLimits.DEFAULT, log)) {
      while (framer.next()) {
        ObjectNode event = EventTree.decode(framer, log);
        if (event != null && test.test(event)) {
          return true;
        }
      }
    }
    return false;
  }
}
