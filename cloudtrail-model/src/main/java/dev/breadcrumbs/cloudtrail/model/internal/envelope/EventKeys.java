package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows a CloudTrail event by the names of its top-level fields, and so keeps other JSON (S3
 * notifications, queue messages, digests) from being counted as events.
 */
public final class EventKeys {
  private static final Set<String> OF_EVENTS =
      Set.of("eventVersion", "eventName", "eventSource", "eventTime", "eventType", "eventCategory");

  /**
   * Fields of AWS notifications, which otherwise look much like events, and of search results of
   * Splunk and Logs Insights: what stands beside them was taken out of the event that they hold.
   */
  private static final Set<String> OF_OTHERS = Set.of("s3", "eventSourceARN", "_raw", "@message");

  /** Arrays that envelopes hold records in; the first is CloudTrail's own. */
  private static final Set<String> OF_ENVELOPES =
      Set.of("Records", "Events", "logEvents", "events", "Messages", "records");

  /** Fields that events begin with: as CloudTrail writes them, or in alphabetical order. */
  private static final Set<String> FIRST_KEYS =
      Set.of(
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "eventID",
          "eventType",
          "eventCategory",
          "awsRegion",
          "addendum",
          "additionalEventData",
          "sourceIPAddress",
          "requestParameters",
          "recipientAccountId");

  private static final int LONGEST_KEY = 48;

  /** How many bytes from the brace on are enough to read the first key. */
  public static final int LOOK_AHEAD = 64;

  private EventKeys() {}

  /**
   * Returns whether an object with these fields is a CloudTrail event.
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
   * Returns the names of which an event has one at least.
   *
   * @return the names
   */
  public static Set<String> ofEvents() {
    return OF_EVENTS;
  }

  /**
   * Returns the names that no event has.
   *
   * @return the names
   */
  public static Set<String> ofOthers() {
    return OF_OTHERS;
  }

  /**
   * Returns the names of the arrays in which envelopes hold records.
   *
   * @return the names
   */
  public static Set<String> ofEnvelopes() {
    return OF_ENVELOPES;
  }

  /** Returns whether an object with this first key seems to be an event. */
  public static boolean beginEvent(String firstKey) {
    return FIRST_KEYS.contains(firstKey);
  }

  /** Returns the first key of the object that begins at a brace; null if none is in sight. */
  public static @Nullable String firstKey(byte[] bytes, int brace, int limit) {
    int at = brace + 1;
    while (at < limit && Envelope.isBlank(bytes[at])) {
      at++;
    }
    if (at >= limit || bytes[at] != '"') {
      return null;
    }
    int from = at + 1;
    for (int to = from; to < limit && to - from <= LONGEST_KEY; to++) {
      if (bytes[to] == '"') {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
