package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Members.Place;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.Wrapping.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events, or their texts, within a value that is none itself: at the places where
 * exporters and shippers of logs put them. What is found is what is sure to hold one; at an unknown
 * place, that is a value which begins as an event does.
 */
final class HeldEvents {
  /** Looks at an object that may be a message, a rule of its own telling where its event is. */
  interface Messages {
    @Nullable Wrapping look(Members members, Place whole);
  }

  /**
   * Names of members that hold an event, its text, or an object or array with either: of CloudWatch
   * Logs Insights, Splunk, Elasticsearch, Logstash and Filebeat, Fluent Bit, Docker, Loki, journald
   * and their like. What comes first is taken where several hold the same event.
   */
  private static final List<String> PLACES =
      List.of(
          "@message",
          "_raw",
          "CloudTrailEvent",
          "eventJson",
          "eventjson",
          "event_json",
          "_source",
          "result",
          "event",
          "original",
          "message",
          "log",
          "line",
          "raw",
          "raw_log",
          "rawLog",
          "raw_event",
          "rawEvent",
          "full_message",
          "short_message",
          "attributes",
          "body",
          "stringValue",
          "payload",
          "record",
          "Record",
          "data",
          "json",
          "msg",
          "Message",
          "MESSAGE",
          "content",
          "hits",
          "rawResponse",
          "response",
          "results",
          "streams",
          "values",
          "value",
          "VALUE",
          "RAW",
          "resourceLogs",
          "scopeLogs",
          "logRecords",
          "fields");

  private static final String NO_JSON = "the message is no JSON of an event";
  private static final int DEEPEST = 8;

  /** So many fields of events make an object one wherever it stands. */
  private static final int SURE = 3;

  private final Envelope envelope;
  private final Messages messages;
  private byte[] bytes = new byte[0];

  HeldEvents(Envelope envelope, Messages messages) {
    this.envelope = envelope;
    this.messages = messages;
  }

  void moveTo(byte[] array) {
    bytes = array;
  }

  /** Whether a name is that of a member which may hold an event. */
  static boolean isPlace(String name) {
    return PLACES.contains(name);
  }

  /** Looks at the known places of an object; null if none of them holds an event. */
  @Nullable Wrapping atKnownPlace(Members members, int depth) {
    for (String name : PLACES) {
      Place place = members.place(name);
      Wrapping found = place == null ? null : in(place, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Looks at all places of an object; null if none surely holds an event. */
  @Nullable Wrapping atAnyPlace(Members members) {
    for (Place place : members.all()) {
      boolean sure =
          switch (bytes[place.from()]) {
            case '{' ->
                Members.of(envelope, bytes, place.from(), place.to()).numberOfEvent() >= SURE;
            case '[' -> beginsWithEvent(place);
            case '"' -> EscapedStart.isOfEvent(bytes, place.from() + 1, place.to() - 1);
            default -> false;
          };
      if (sure) {
        return bytes[place.from()] == '"' ? text(place) : Wrapping.of(Form.JSON, place, NO_JSON);
      }
    }
    return null;
  }

  private boolean beginsWithEvent(Place array) {
    int first = Envelope.skipFiller(bytes, array.from() + 1, array.to());
    if (first >= array.to() || bytes[first] != '{') {
      return false;
    }
    String key = EventKeys.firstKey(bytes, first, array.to());
    return key != null && EventKeys.beginEvent(key);
  }

  /** Looks at a value; null if it holds no event. */
  private @Nullable Wrapping in(Place place, int depth) {
    return switch (bytes[place.from()]) {
      case '"' -> holdsJson(place) ? text(place) : null;
      case '{' -> inObject(place, depth);
      case '[' -> hasElement(place, depth) ? Wrapping.of(Form.JSON, place, NO_JSON) : null;
      default -> null;
    };
  }

  private static Wrapping text(Place place) {
    return Wrapping.of(Form.TEXT, new Place(place.from() + 1, place.to() - 1), NO_JSON);
  }

  private @Nullable Wrapping inObject(Place place, int depth) {
    Members members = Members.of(envelope, bytes, place.from(), place.to());
    if (members.areOfEvent()) {
      return Wrapping.of(Form.JSON, place, NO_JSON);
    }
    Wrapping message = messages.look(members, place);
    if (message != null && message.form().holdsEvents()) {
      return message;
    }
    return depth < DEEPEST ? atKnownPlace(members, depth) : null;
  }

  private boolean hasElement(Place array, int depth) {
    if (depth >= DEEPEST) {
      return false;
    }
    Elements elements = new Elements(envelope, bytes, array);
    for (Place element = elements.next(); element != null; element = elements.next()) {
      boolean holds =
          bytes[element.from()] == '['
              ? inArray(element, depth + 1) != null
              : in(element, depth + 1) != null;
      if (holds) {
        return true;
      }
    }
    return false;
  }

  /** Looks at an element of an array that is no object; null if it holds no event. */
  @Nullable Wrapping inElement(Place element) {
    return bytes[element.from()] == '[' ? inArray(element, 0) : in(element, 0);
  }

  /** Looks at an array that stands for one record, or holds some. */
  private @Nullable Wrapping inArray(Place array, int depth) {
    Elements elements = new Elements(envelope, bytes, array);
    Place first = elements.next();
    Place second = first == null ? null : elements.next();
    if (first != null && second != null && isTime(first)) {
      return stamped(second, depth);
    }
    if (first != null && isFieldAndValue(first)) {
      return queried(array);
    }
    return hasElement(array, depth) ? Wrapping.of(Form.JSON, array, NO_JSON) : null;
  }

  /** Whether a value is a time in digits, or an array that begins with one. */
  private boolean isTime(Place value) {
    int at = value.from();
    while (at < value.to() && (bytes[at] == '"' || bytes[at] == '[' || bytes[at] == ' ')) {
      at++;
    }
    return at < value.to() && bytes[at] >= '0' && bytes[at] <= '9';
  }

  /** What Loki and Fluent Bit write behind a time: a line, or an object. */
  private @Nullable Wrapping stamped(Place value, int depth) {
    if (bytes[value.from()] == '"') {
      return text(value);
    }
    Wrapping found = bytes[value.from()] == '{' ? in(value, depth + 1) : null;
    return found == null && bytes[value.from()] == '{'
        ? Wrapping.of(Form.JSON, value, NO_JSON)
        : found;
  }

  private boolean isFieldAndValue(Place element) {
    if (bytes[element.from()] != '{') {
      return false;
    }
    Members members = Members.of(envelope, bytes, element.from(), element.to());
    return members.text("field") != null && members.has("value");
  }

  /** A row of what {@code aws logs get-query-results} prints. */
  private Wrapping queried(Place row) {
    Elements elements = new Elements(envelope, bytes, row);
    for (Place element = elements.next(); element != null; element = elements.next()) {
      Members members = Members.of(envelope, bytes, element.from(), element.to());
      Place value = members.place("value");
      if (members.shortText("field").equals("@message") && value != null) {
        Wrapping found = bytes[value.from()] == '"' ? text(value) : in(value, 1);
        return found == null ? Wrapping.without(Form.UNSUPPORTED, NO_JSON) : found;
      }
    }
    return Wrapping.without(
        Form.UNSUPPORTED,
        "a row of a query in Logs Insights without @message: add @message to its fields");
  }

  /** Whether a text is JSON, or has an object on a line behind what may stand before it. */
  private boolean holdsJson(Place text) {
    return EscapedStart.holdsJson(
        bytes, text.from() + 1, Math.min(text.to() - 1, text.from() + LinePrefix.LONGEST));
  }
}
