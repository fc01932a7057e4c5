package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Duration;

/**
 * Observes what happens to messages, for metrics and logs. Several threads call it; exceptions are
 * ignored, but it should return soon.
 */
public interface SqsListener {
  /** Ignores everything. */
  SqsListener NONE = new SqsListener() {};

  /**
   * Messages were received.
   *
   * @param messages how many, at least one
   */
  default void received(int messages) {}

  /**
   * The events of a message were handled, and all of its files could be read.
   *
   * @param messageId the message
   * @param report what was read, with duplicates that were left out and problems within files
   * @param took how long it took
   */
  default void handled(String messageId, ReadReport report, Duration took) {}

  /**
   * A message that announces no log file, such as S3's test event, is deleted.
   *
   * @param messageId the message
   * @param reason what it was
   */
  default void passedOver(String messageId, String reason) {}

  /**
   * A message was not handled and is left in the queue: it is delivered again until the queue's
   * redrive policy moves it to a dead-letter queue.
   *
   * @param messageId the message
   * @param reason why: it is no notification, a file could not be read, or the handler failed
   */
  default void left(String messageId, String reason) {}

  /**
   * The visibility time-out of a message was extended while it is being handled.
   *
   * @param messageId the message
   */
  default void extended(String messageId) {}

  /**
   * A request to the queue failed. A message that could not be deleted is delivered again, and one
   * that could not be extended may be; its events are then duplicates.
   *
   * @param request {@code receive}, {@code extend}, {@code release} or {@code delete}
   * @param reason what the queue answered
   */
  default void failed(String request, String reason) {}
}
