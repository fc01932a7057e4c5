package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;

/** Handles the events of a message. */
@FunctionalInterface
public interface LogHandler {
  /**
   * Handles the events that a message tells of, without those that were handled before. When it
   * returns, they count as handled, and the message is deleted; if it throws, the message comes
   * again with the same events. Several threads may call it at a time.
   *
   * @param logs the events, read as they are asked for; to be read before it returns, the source is
   *     of no use afterwards
   * @throws Exception if they could not be handled; the listener is told
   */
  void handle(CloudTrailSource logs) throws Exception;
}
