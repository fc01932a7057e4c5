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
 * Something that events can be read from: log files, events in memory, or a source of your own. A
 * search runs on it, a rule engine evaluates it, and it can be read event by event. Sources are
 * immutable and thread-safe; each reading is its own. Get one from {@link CloudTrail}.
 */
public interface CloudTrailSource {
  /**
   * Starts a reading; the caller closes it. Events are decoded one by one as they are asked for.
   *
   * @return the reader, before its first event
   */
  CloudTrailReader open();

  /**
   * Returns the events as a stream, decoded as they are asked for. Close it, as with any stream
   * over files.
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
   * Hands every event to a consumer.
   *
   * @param consumer called in the order of the source, by the calling thread
   * @return the account of the reading
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
   * Reads everything, keeps nothing, and tells what there was and what was wrong with it.
   *
   * @return the account of the reading
   */
  default ReadReport inspect() {
    return forEach(event -> {});
  }

  /**
   * Returns a source with each event once: of those with one {@code eventID} the first, or the last
   * that updates it, which its {@code addendum} tells (AWS CloudTrail User Guide, "CloudTrail
   * record contents", {@code addendum}). Where they stand in the order is where the one that counts
   * does. Reports tell how many were left out.
   *
   * <p>Each reading of it reads this source twice, so this must be one that can be read twice; load
   * into memory what cannot, with {@link CloudTrail#load}. It takes 27 to 54 bytes of heap for each
   * event. Events without an id are all kept.
   *
   * @return the source without duplicates
   */
  default CloudTrailSource withoutDuplicates() {
    return new DistinctEvents(this);
  }
}
