package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.reading.EventKeys;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Decodes framed records into JSON trees, for callers that need no typed event. */
public final class EventTree {
  private EventTree() {}

  /**
   * Decodes the current record of a framer.
   *
   * @param framer a framer that stands on a record
   * @param log the account that problems go to
   * @return the record; null if it is broken or no event, which was then reported
   */
  public static @Nullable ObjectNode decode(RecordFramer framer, ReadLog log) {
    int length = framer.end() - framer.start();
    try (JsonParser parser = Json.MAPPER.createParser(framer.bytes(), framer.start(), length)) {
      JsonNode tree = Json.read(parser);
      if (tree instanceof ObjectNode event && EventKeys.areOfEvent(event.fieldNames())) {
        return event;
      }
      log.problem(
          ReadProblem.of(
              framer.origin(),
              ProblemKind.NOT_AN_EVENT,
              "the object has no field of a CloudTrail event"));
    } catch (JsonProcessingException e) {
      log.problem(EventDecoder.problem(framer.origin(), ProblemKind.BROKEN_JSON, e));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return null;
  }
}
