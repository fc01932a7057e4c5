package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;

/** Handles the events of a message. */
@FunctionalInterface
public interface LogHandler {
  /**
   * Handles the events announced by a message, except those that were handled before. When it
   * returns, they count as handled and the message is deleted. If it throws, the message is
   * delivered again with the same events. Several threads may call it at a time.
   *
   * @param logs the events, read as they are asked for; to be read before it returns, the source is
   *     of no use afterwards
   * @throws Exception if they could not be handled; the listener is notified
   */
  void handle(CloudTrailSource logs) throws Exception;
}
