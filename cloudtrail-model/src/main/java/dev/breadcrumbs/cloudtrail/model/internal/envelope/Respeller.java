package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the fields of an event CloudTrail's own spelling. Parts that a database keeps as a text of
 * JSON become JSON; all other values stay as they are. Not thread-safe.
 */
public final class Respeller {
  private static final JsonFactory JSON = new JsonFactory();

  /** Parts whose fields are known. */
  private static final Set<String> STRUCTURES =
      Set.of("userIdentity", "resources", "tlsDetails", "addendum", "eventContext");

  /** Parts whose fields are whatever the service has. */
  private static final Set<String> FREE_FORM =
      Set.of(
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "serviceEventDetails",
          "edgeDeviceDetails",
          "insightDetails");

  private static final Set<String> FLAGS = Set.of("managementEvent", "readOnly");

  private final Envelope envelope;

  /** Looks for the ends of values by an envelope, within its limits. */
  public Respeller(Envelope envelope) {
    this.envelope = envelope;
  }

  /** Spells the object from its opening brace to behind its closing one. */
  public byte[] respelled(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from + 64);
    object(bytes, from, to, null, out);
    return out.toByteArray();
  }

  /**
   * Writes an object.
   *
   * @param field the event's field that it is part of; null if it is the event
   */
  private void object(
      byte[] bytes, int from, int to, @Nullable String field, ByteArrayOutputStream out) {
    out.write('{');
    int at = Envelope.skipFiller(bytes, from + 1, to);
    boolean first = true;
    while (at < to && bytes[at] == '"') {
      int keyEnd = envelope.skipText(bytes, at, to);
      int value = keyEnd < 0 ? to : Envelope.skipFiller(bytes, keyEnd, to);
      int end = value < to ? envelope.skipValue(bytes, value, to) : -1;
      if (end < 0) {
        break;
      }
      if (!first) {
        out.write(',');
      }
      first = false;
      member(bytes, new int[] {at + 1, keyEnd - 1, value, end}, field, out);
      at = Envelope.skipFiller(bytes, end, to);
    }
    out.write('}');
  }

  /** Writes a member, whose key and value stand at these places. */
  private void member(
      byte[] bytes, int[] places, @Nullable String field, ByteArrayOutputStream out) {
    String key = new String(bytes, places[0], places[1] - places[0], UTF_8);
    String known = Spelling.ofField(key);
    String top = known == null ? key : known;
    String name = field == null ? top : Spelling.ofPart(field, key);
    out.writeBytes(('"' + name + "\":").getBytes(UTF_8));
    if (field == null) {
      field(bytes, places[2], places[3], name, out);
    } else {
      part(bytes, places[2], places[3], field, out);
    }
  }

  /** Writes the value of an event's field. */
  private void field(byte[] bytes, int from, int to, String name, ByteArrayOutputStream out) {
    boolean structure = STRUCTURES.contains(name);
    boolean text = bytes[from] == '"';
    EscapedText inside = text ? EscapedText.of(bytes, from + 1, to - 1) : null;
    String content = inside == null ? "" : new String(inside.bytes(), 0, inside.length(), UTF_8);
    if (text && name.equals("eventTime")) {
      out.writeBytes(('"' + Spelling.ofTime(content) + '"').getBytes(UTF_8));
    } else if (text && FLAGS.contains(name) && content.matches("(?i)true|false")) {
      out.writeBytes(content.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    } else if (inside != null && (structure || FREE_FORM.contains(name)) && isJson(content)) {
      byte[] json = content.strip().getBytes(UTF_8);
      if (structure) {
        part(json, 0, json.length, name, out);
      } else {
        out.writeBytes(json);
      }
    } else if (structure) {
      part(bytes, from, to, name, out);
    } else {
      out.write(bytes, from, to - from);
    }
  }

  /** Writes a value within a structure. */
  private void part(byte[] bytes, int from, int to, String field, ByteArrayOutputStream out) {
    if (bytes[from] == '{') {
      object(bytes, from, to, field, out);
    } else if (bytes[from] == '[') {
      Elements elements = new Elements(envelope, bytes, new Members.Place(from, to));
      out.write('[');
      boolean first = true;
      for (Members.Place each = elements.next(); each != null; each = elements.next()) {
        if (!first) {
          out.write(',');
        }
        first = false;
        part(bytes, each.from(), each.to(), field, out);
      }
      out.write(']');
    } else {
      out.write(bytes, from, to - from);
    }
  }

  /** Whether a text is an object, an array or null. */
  static boolean isJson(String text) {
    String stripped = text.strip();
    if (stripped.equals("null")) {
      return true;
    }
    if (!stripped.startsWith("{") && !stripped.startsWith("[")) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(stripped)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      // Athena's own text of a struct looks much the same.
      return false;
    }
  }
}
