package dev.breadcrumbs.cloudtrail.aws;

import java.util.List;

/** What a message tells. */
sealed interface Notification {
  /** Log files that were delivered; at least one. */
  record Delivered(List<Place> places) implements Notification {}

  /** An object, by its bucket and its key as it is. */
  record Place(String bucket, String key) {}

  /** The message holds an event itself. */
  record Held(String body) implements Notification {}

  /** A message that is known, and tells of no log file. */
  record Nothing(String reason) implements Notification {}

  /** No message of a kind that is known. */
  record Unknown(String reason) implements Notification {}
}
