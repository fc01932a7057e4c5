package dev.breadcrumbs.cloudtrail.model.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of events, and how a row of it becomes an event: the console's event
 * history, whose headings are words, and results of Athena and CloudTrail Lake, whose columns are
 * CloudTrail's fields, in lower case or not. A column that is no field of these keeps its heading.
 */
final class TableColumns {
  private static final JsonFactory JSON = new JsonFactory();

  /** CloudTrail's fields, by what is left of them without case. */
  private static final Map<String, String> FIELDS =
      Stream.of(
              "eventVersion",
              "userIdentity",
              "eventTime",
              "eventSource",
              "eventName",
              "awsRegion",
              "sourceIPAddress",
              "userAgent",
              "errorCode",
              "errorMessage",
              "requestParameters",
              "responseElements",
              "additionalEventData",
              "requestID",
              "eventID",
              "eventType",
              "apiVersion",
              "managementEvent",
              "readOnly",
              "resources",
              "recipientAccountId",
              "serviceEventDetails",
              "sharedEventID",
              "vpcEndpointId",
              "vpcEndpointAccountId",
              "eventCategory",
              "addendum",
              "sessionCredentialFromConsole",
              "edgeDeviceDetails",
              "tlsDetails")
          .collect(Collectors.toMap(TableColumns::plain, name -> name));

  /** Headings of the console that are fields of userIdentity. */
  private static final Map<String, String> IDENTITY =
      Map.of("username", "userName", "awsaccesskey", "accessKeyId");

  private static final Set<String> BOOLEANS = Set.of("managementEvent", "readOnly");

  /** As CloudTrail Lake and Athena write a time. */
  private static final Pattern SPACED_TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?");

  private final List<String> headings;

  private TableColumns(List<String> headings) {
    this.headings = headings;
  }

  /** Gives the columns that a first row names; null if they are not those of events. */
  static @Nullable TableColumns of(List<String> headings) {
    Set<String> plain = new HashSet<>();
    headings.forEach(heading -> plain.add(plain(heading)));
    boolean events = plain.contains("eventname") && plain.contains("eventtime");
    return events && plain.size() == headings.size() ? new TableColumns(headings) : null;
  }

  private static String plain(String heading) {
    return heading.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
  }

  int number() {
    return headings.size();
  }

  /** Makes an event of a row with as many cells; an empty cell is a field that is not there. */
  byte[] event(List<String> cells) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (int column = 0; column < headings.size(); column++) {
        String name = FIELDS.get(plain(headings.get(column)));
        if (!isOfIdentity(column) && !cells.get(column).isEmpty()) {
          json.writeFieldName(name == null ? headings.get(column) : name);
          write(json, name, cells.get(column));
        }
      }
      writeIdentity(json, cells);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private boolean isOfIdentity(int column) {
    return IDENTITY.containsKey(plain(headings.get(column)));
  }

  private void writeIdentity(JsonGenerator json, List<String> cells) throws IOException {
    boolean begun = false;
    for (int column = 0; column < headings.size(); column++) {
      if (isOfIdentity(column) && !cells.get(column).isEmpty()) {
        if (!begun) {
          json.writeObjectFieldStart("userIdentity");
          begun = true;
        }
        json.writeStringField(IDENTITY.get(plain(headings.get(column))), cells.get(column));
      }
    }
    if (begun) {
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, @Nullable String name, String cell)
      throws IOException {
    String lower = cell.toLowerCase(Locale.ROOT);
    if (name != null && BOOLEANS.contains(name) && lower.matches("true|false")) {
      json.writeBoolean(lower.equals("true"));
    } else if (cell.equals("null") || isJson(cell)) {
      json.writeRawValue(cell);
    } else {
      json.writeString(
          "eventTime".equals(name) ? SPACED_TIME.matcher(cell).replaceAll("$1T$2Z") : cell);
    }
  }

  /** Whether a cell holds an object or array; Athena's own text of a struct is none. */
  private static boolean isJson(String cell) {
    if (!cell.startsWith("{") && !cell.startsWith("[")) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(cell)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}
