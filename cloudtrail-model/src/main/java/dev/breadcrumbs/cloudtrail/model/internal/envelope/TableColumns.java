package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of events, and how a row of it becomes an event: the console's event
 * history, whose headings are words, and results of Athena and CloudTrail Lake, whose columns are
 * CloudTrail's fields, in lower case or not. A column that is no field of these keeps its heading.
 * Where a column holds whole events, as exports of Splunk and of Logs Insights do, it alone counts.
 */
public final class TableColumns {
  private static final JsonFactory JSON = new JsonFactory();

  /** Headings of the console that are fields of userIdentity. */
  private static final Map<String, String> IDENTITY =
      Map.of("username", "userName", "awsaccesskey", "accessKeyId");

  /** Columns that hold whole events, and nothing else if the export was of CloudTrail's. */
  private static final Set<String> SURELY_EVENTS = Set.of("@message", "_raw");

  private static final int NONE = -1;

  private final List<String> headings;
  private final int held;
  private final Respeller spelling;

  private TableColumns(List<String> headings, int held, Respeller spelling) {
    this.headings = headings;
    this.held = held;
    this.spelling = spelling;
  }

  /**
   * Returns the columns that a first row names; null if they are not those of events.
   *
   * @param headings the cells of the first row
   * @param first those of the row below; empty if there is none
   * @param spelling gives fields their spelling
   */
  public static @Nullable TableColumns of(
      List<String> headings, List<String> first, Respeller spelling) {
    for (int column = 0; column < headings.size(); column++) {
      if (holdsEvents(column, headings, first)) {
        return new TableColumns(headings, column, spelling);
      }
    }
    Set<String> plain = new HashSet<>();
    headings.forEach(heading -> plain.add(Spelling.plain(heading)));
    boolean events = plain.contains("eventname") && plain.contains("eventtime");
    return events && plain.size() == headings.size()
        ? new TableColumns(headings, NONE, spelling)
        : null;
  }

  private static boolean holdsEvents(int column, List<String> headings, List<String> first) {
    String heading = headings.get(column).strip();
    if (SURELY_EVENTS.contains(heading)) {
      return true;
    }
    return HeldEvents.isPlace(heading)
        && first.size() == headings.size()
        && first.get(column).strip().startsWith("{");
  }

  public int number() {
    return headings.size();
  }

  /**
   * Makes an event of a row with as many cells; an empty cell is a field that is not there.
   *
   * @return the JSON; null if the cell that should hold an event is no JSON
   */
  public byte @Nullable [] event(List<String> cells) {
    return held == NONE ? fields(cells) : heldIn(cells.get(held));
  }

  /** The heading of the column that holds the events. */
  public String held() {
    return headings.get(held);
  }

  private static byte @Nullable [] heldIn(String cell) {
    byte[] text = cell.getBytes(StandardCharsets.UTF_8);
    boolean json =
        cell.startsWith("{")
            || cell.startsWith("[")
            || LinePrefix.objectBehind(text, 0, text.length) >= 0;
    return json ? text : null;
  }

  private byte[] fields(List<String> cells) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (int column = 0; column < headings.size(); column++) {
        String name = Spelling.ofField(headings.get(column));
        if (!isOfIdentity(column) && !cells.get(column).isEmpty()) {
          json.writeFieldName(name == null ? headings.get(column) : name);
          write(json, cells.get(column));
        }
      }
      writeIdentity(json, cells);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return spelling.respelled(bytes.toByteArray(), 0, bytes.size());
  }

  private boolean isOfIdentity(int column) {
    return IDENTITY.containsKey(Spelling.plain(headings.get(column)));
  }

  private void writeIdentity(JsonGenerator json, List<String> cells) throws IOException {
    boolean begun = false;
    for (int column = 0; column < headings.size(); column++) {
      if (isOfIdentity(column) && !cells.get(column).isEmpty()) {
        if (!begun) {
          json.writeObjectFieldStart("userIdentity");
          begun = true;
        }
        String name = IDENTITY.get(Spelling.plain(headings.get(column)));
        json.writeStringField(name, cells.get(column));
      }
    }
    if (begun) {
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String cell) throws IOException {
    if (Respeller.isJson(cell)) {
      json.writeRawValue(cell);
    } else {
      json.writeString(cell);
    }
  }
}
