package dev.breadcrumbs.cloudtrail.model.reading;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;

/**
 * Knows a CloudTrail event by the names of its top-level fields, and so keeps other JSON (S3
 * notifications, queue messages, digests) from being counted as events.
 */
public final class EventKeys {
  private static final Set<String> OF_EVENTS =
      Set.of("eventVersion", "eventName", "eventSource", "eventTime", "eventType", "eventCategory");

  /** Fields of AWS notifications, which otherwise look much like events. */
  private static final Set<String> OF_OTHERS = Set.of("s3", "eventSourceARN");

  private static final Set<String> FIRST_KEYS =
      Set.of(
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "eventID",
          "eventType",
          "eventCategory",
          "requestParameters",
          "additionalEventData",
          "apiVersion",
          "errorCode",
          "errorMessage",
          "responseElements",
          "requestID",
          "managementEvent",
          "readOnly",
          "recipientAccountId",
          "sharedEventID",
          "tlsDetails",
          "eventContext");

  private static final int LONGEST_KEY = 24;

  /** How many bytes from the brace on are enough to read the first key. */
  static final int LOOK_AHEAD = 64;

  private EventKeys() {}

  /**
   * Tells whether an object with these fields is a CloudTrail event.
   *
   * @param names the names of its top-level fields
   * @return true if it has a field that events have, and none that only notifications have
   */
  public static boolean areOfEvent(Iterator<String> names) {
    boolean known = false;
    while (names.hasNext()) {
      String name = names.next();
      if (OF_OTHERS.contains(name)) {
        return false;
      }
      known |= OF_EVENTS.contains(name);
    }
    return known;
  }

  /**
   * Gives the names of which an event has one at least.
   *
   * @return the names
   */
  public static Set<String> ofEvents() {
    return OF_EVENTS;
  }

  /**
   * Gives the names that no event has.
   *
   * @return the names
   */
  public static Set<String> ofOthers() {
    return OF_OTHERS;
  }

  /**
   * Tells whether an event seems to begin at a brace: its first key is one that events begin with.
   * Used to find the next record after damage.
   */
  static boolean beginEvent(byte[] bytes, int brace, int limit) {
    int at = brace + 1;
    while (at < limit && Envelope.isBlank(bytes[at])) {
      at++;
    }
    if (at >= limit || bytes[at] != '"') {
      return false;
    }
    int from = at + 1;
    for (int to = from; to < limit && to - from <= LONGEST_KEY; to++) {
      if (bytes[to] == '"') {
        return FIRST_KEYS.contains(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
      }
    }
    return false;
  }
}
