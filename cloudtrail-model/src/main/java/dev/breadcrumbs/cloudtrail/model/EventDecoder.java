package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.breadcrumbs.cloudtrail.model.reading.EventKeys;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decodes one framed record into a typed event, and reports what does not fit. Thread-safe. */
final class EventDecoder {
  static final RecordCodec<CloudTrailEvent> CODEC = RecordCodec.of(CloudTrailEvent.class);

  private EventDecoder() {}

  /** Decodes a framer's current record; null if it is no event, which was then reported. */
  static @Nullable CloudTrailEvent decode(RecordFramer framer, ReadLog log) {
    return decode(
        framer.bytes(), framer.start(), framer.end(), framer::origin, log, framer::reject);
  }

  /** Decodes the record in a slice of bytes; what is no JSON is reported, then rejected. */
  static @Nullable CloudTrailEvent decode(
      byte[] bytes,
      int start,
      int end,
      Supplier<RecordOrigin> origin,
      ReadLog log,
      Runnable reject) {
    Misfits misfits = new Misfits();
    try (JsonParser parser = Json.MAPPER.createParser(bytes, start, end - start)) {
      parser.nextToken();
      CloudTrailEvent event = CODEC.read(parser, misfits, "");
      if (!isEvent(event)) {
        log.problem(
            ReadProblem.of(
                origin.get(),
                ProblemKind.NOT_AN_EVENT,
                "the object has no field of a CloudTrail event"));
        return null;
      }
      report(misfits, origin, log);
      return event;
    } catch (JsonProcessingException e) {
      log.problem(problem(origin.get(), ProblemKind.BROKEN_JSON, e));
      reject.run();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return null;
  }

  /** Decodes one event from its text. */
  static CloudTrailEvent parse(String json) throws JsonProcessingException {
    Objects.requireNonNull(json, "json is null");
    try (JsonParser parser = Json.MAPPER.createParser(json)) {
      return parse(parser);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** Decodes one event from its UTF-8. */
  static CloudTrailEvent parse(byte[] bytes, int from, int to) throws JsonProcessingException {
    try (JsonParser parser = Json.MAPPER.createParser(bytes, from, to - from)) {
      return parse(parser);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  private static CloudTrailEvent parse(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "no JSON object");
    }
    CloudTrailEvent event = CODEC.read(parser, new Misfits(), "");
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "more follows the JSON object");
    }
    return event;
  }

  private static boolean isEvent(CloudTrailEvent event) {
    boolean known =
        event.eventVersion() != null
            || event.eventName() != null
            || event.eventSource() != null
            || event.eventTime() != null
            || event.eventType() != null
            || event.eventCategory() != null;
    // Fields that only others have, and values of a wrong type, are all there.
    List<String> names = new ArrayList<>(event.otherFields().keySet());
    if (known) {
      names.add("eventVersion");
    }
    return EventKeys.areOfEvent(names.iterator());
  }

  private static void report(Misfits misfits, Supplier<RecordOrigin> origin, ReadLog log) {
    for (String reason : misfits.reasons()) {
      log.problem(ReadProblem.of(origin.get(), ProblemKind.WRONG_TYPE, reason));
    }
  }

  static ReadProblem problem(RecordOrigin origin, ProblemKind kind, JsonProcessingException e) {
    long within = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
    return new ReadProblem(
        origin.file(), origin.record(), origin.offset() + within, kind, e.getOriginalMessage());
  }
}
