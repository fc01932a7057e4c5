package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Duration;

/**
 * Is told what becomes of messages, for metrics and logs. Called by several threads; what it throws
 * is ignored, but it should return soon.
 */
public interface SqsListener {
  /** Takes no notice. */
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
   * A message told of no log file, as S3's test event does, and is deleted.
   *
   * @param messageId the message
   * @param reason what it was
   */
  default void passedOver(String messageId, String reason) {}

  /**
   * A message was not handled and is left in the queue: it comes again, until the queue's redrive
   * policy moves it to a dead-letter queue.
   *
   * @param messageId the message
   * @param reason why: it is no notification, a file could not be read, or the handler failed
   */
  default void left(String messageId, String reason) {}

  /**
   * A message was kept from coming again while it is worked on.
   *
   * @param messageId the message
   */
  default void extended(String messageId) {}

  /**
   * A request to the queue failed. A message that could not be deleted comes again, and one that
   * could not be extended may; its events are duplicates then.
   *
   * @param request {@code receive}, {@code extend}, {@code release} or {@code delete}
   * @param reason what the queue answered
   */
  default void failed(String request, String reason) {}
}
