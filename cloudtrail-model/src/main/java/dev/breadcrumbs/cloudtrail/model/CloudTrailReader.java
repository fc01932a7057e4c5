package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Iterator;

/**
 * One reading of a {@link CloudTrailSource}: hands out its events one by one. A reading that ended
 * in an exception is over. Not thread-safe; close it when done.
 */
public interface CloudTrailReader extends Iterator<CloudTrailEvent>, AutoCloseable {
  /**
   * Returns the account of the reading so far; complete once {@link #hasNext()} was false.
   *
   * @return files, records and problems
   */
  ReadReport report();

  /** Closes what is open. Closing twice does no harm. */
  @Override
  void close();
}
