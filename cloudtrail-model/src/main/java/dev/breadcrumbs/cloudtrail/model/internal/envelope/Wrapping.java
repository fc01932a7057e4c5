package dev.breadcrumbs.cloudtrail.model.internal.envelope;

/**
 * What an object is that is no event itself: something that holds events, in a range of its bytes,
 * or something that does not.
 *
 * @param form how events are held, if they are
 * @param from index of the first byte of what holds them
 * @param to index behind its last
 * @param reason what to say if there are none
 */
public record Wrapping(Form form, int from, int to, String reason) {
  /** How an object holds events. */
  public enum Form {
    /** As JSON within its own. */
    JSON,
    /** As the text of JSON; one that is none is no event. */
    TEXT,
    /** As the text of JSON; one that is none is a notification. */
    MESSAGE,
    /** As base64 of JSON, compressed or not. */
    BASE64,
    /** Not at all. */
    NO_EVENT,
    /** Not at all: it is a notification. */
    NOTIFICATION,
    /** In a form that is not read. */
    UNSUPPORTED,
    /** As an object whose fields have the names of an event's, but not their spelling. */
    RESPELLED,
    /** Not at all: it is a digest file. */
    DIGEST,
    /** Not at all: it is metadata of a digest file. */
    DIGEST_METADATA,
    /** Not at all: it tests a subscription. */
    CONTROL_MESSAGE;

    /** Whether there are events in it. */
    boolean holdsEvents() {
      return switch (this) {
        case JSON, TEXT, MESSAGE, BASE64, RESPELLED -> true;
        case NO_EVENT, NOTIFICATION, UNSUPPORTED, DIGEST, DIGEST_METADATA, CONTROL_MESSAGE -> false;
      };
    }
  }

  static Wrapping of(Form form, Members.Place place, String reason) {
    return new Wrapping(form, place.from(), place.to(), reason);
  }

  /** One that holds no events. */
  public static Wrapping without(Form form, String reason) {
    return new Wrapping(form, 0, 0, reason);
  }
}
