package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.EventKeys;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Decodes framed records into JSON trees, for callers that need no typed event. */
public final class EventTree {
  private EventTree() {}

  /**
   * Decodes one JSON value that is known to be well-formed, as part of a record that was checked.
   *
   * @param bytes the bytes
   * @param from index of the value's first byte
   * @param to index behind its last
   * @return the value
   * @throws UncheckedIOException if it is not well-formed
   */
  public static JsonNode value(byte[] bytes, int from, int to) {
    try (JsonParser parser = JsonBytes.parser(bytes, from, to)) {
      return Json.MAPPER.readTree(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("a checked value is broken", e);
    }
  }

  /**
   * Decodes the current record of a framer.
   *
   * @param framer a framer that stands on a record
   * @param log the account that problems go to
   * @return the record; null if it is broken or no event, which was then reported
   */
  public static @Nullable ObjectNode decode(RecordFramer framer, ReadLog log) {
    try (JsonParser parser = JsonBytes.parser(framer.bytes(), framer.start(), framer.end())) {
      JsonNode tree = Json.read(parser);
      if (tree instanceof ObjectNode event && EventKeys.areOfEvent(event.fieldNames())) {
        return event;
      }
      log.problem(
          ReadProblem.of(
              framer.origin(), ProblemKind.NOT_AN_EVENT, NotAnEvent.reason(tree.fieldNames())));
    } catch (JsonProcessingException e) {
      log.problem(broken(framer.origin(), e));
      framer.reject();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return null;
  }

  /** What to report of a record that is no JSON. */
  public static ReadProblem broken(RecordOrigin origin, JsonProcessingException e) {
    long within = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
    return new ReadProblem(
        origin.file(),
        origin.record(),
        origin.offset() + within,
        ProblemKind.BROKEN_JSON,
        JsonFault.reason(e));
  }
}
