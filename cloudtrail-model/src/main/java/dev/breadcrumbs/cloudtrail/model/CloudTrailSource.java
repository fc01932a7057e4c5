package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Something to read events from: log files, events in memory, or a source of your own. Searches and
 * rule engines run on it, and it can be read event by event. Sources are immutable and thread-safe,
 * and every reading is independent. Get one from {@link CloudTrail}.
 */
public interface CloudTrailSource {
  /**
   * Opens a reader, which the caller closes. Events are decoded one by one, on demand.
   *
   * @return the reader, before its first event
   */
  CloudTrailReader open();

  /**
   * Returns the events as a lazily decoded stream. Close it, like any stream over files.
   *
   * @return the events, in the order of the source
   * @throws CloudTrailFormatException while it runs, at a problem under {@link ProblemPolicy#FAIL}
   */
  default Stream<CloudTrailEvent> stream() {
    CloudTrailReader reader = open();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                reader, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(reader::close);
  }

  /**
   * Reads all events into memory.
   *
   * @return the events, in the order of the source
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  default List<CloudTrailEvent> list() {
    List<CloudTrailEvent> events = new ArrayList<>();
    forEach(events::add);
    return List.copyOf(events);
  }

  /**
   * Passes every event to a consumer.
   *
   * @param consumer called in the order of the source, by the calling thread
   * @return the report of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  default ReadReport forEach(Consumer<? super CloudTrailEvent> consumer) {
    try (CloudTrailReader reader = open()) {
      while (reader.hasNext()) {
        consumer.accept(reader.next());
      }
      return reader.report();
    }
  }

  /**
   * Reads everything and keeps only the report: how much there was, and what was wrong with it.
   *
   * @return the report of what was read
   */
  default ReadReport inspect() {
    return forEach(event -> {});
  }

  /**
   * Returns a source with each event once. Of several with the same {@code eventID} it keeps the
   * first, or else the last one whose {@code addendum} says that it is an update (AWS CloudTrail
   * User Guide, "CloudTrail record contents", {@code addendum}). The kept event stays at its own
   * position. Reports count the duplicates that were left out.
   *
   * <p>Each reading reads this source twice, so this source must support that; if it does not, load
   * it first with {@link CloudTrail#load}. The heap needed is 27 to 54 bytes per event. Events
   * without an id are all kept.
   *
   * @return the source without duplicates
   */
  default CloudTrailSource withoutDuplicates() {
    return new DistinctEvents(this);
  }
}
