package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events of a file, in order.
 *
 * @param events the events; none of a file whose end or failure is all that is left to hand on
 * @param size how many bytes their records had
 * @param report the account of the file up to the last of them
 * @param last whether the file ends behind them
 * @param failure what ended the reading behind them; null if nothing did
 */
record EventBatch(
    List<CloudTrailEvent> events,
    long size,
    ReadReport report,
    boolean last,
    @Nullable Throwable failure) {
  /** Returns the end of a file of which nothing more can be had. */
  static EventBatch failed(Throwable failure) {
    return new EventBatch(List.of(), 0, ReadReport.EMPTY, false, failure);
  }

  /** Throws what ended the reading, if anything did. */
  void throwFailure() {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }
}
