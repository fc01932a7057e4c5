package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Iterator;

/**
 * Iterates over the events of a {@link CloudTrailSource}. After an exception there are no more
 * events. Not thread-safe; close it when done.
 */
public interface CloudTrailReader extends Iterator<CloudTrailEvent>, AutoCloseable {
  /**
   * Returns the report of what was read so far; it is complete once {@link #hasNext()} has returned
   * false.
   *
   * @return files, records and problems
   */
  ReadReport report();

  /** Closes all open files. Closing twice is harmless. */
  @Override
  void close();
}
