package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.internal.decode.Misfits;
import dev.breadcrumbs.cloudtrail.model.internal.decode.NotAnEvent;
import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordCodec;
import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordText;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.EventKeys;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decodes one framed record into a typed event, and reports what does not fit. Thread-safe. */
final class EventDecoder {
  static final RecordCodec<CloudTrailEvent> CODEC = RecordCodec.of(CloudTrailEvent.class);
  static final RecordText<CloudTrailEvent> TEXT = new RecordText<>(CODEC);

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
    try {
      CloudTrailEvent event = CODEC.read(bytes, start, end, misfits);
      if (!isEvent(event)) {
        log.problem(
            ReadProblem.of(
                origin.get(),
                ProblemKind.NOT_AN_EVENT,
                NotAnEvent.reason(EventTree.value(bytes, start, end).fieldNames())));
        return null;
      }
      report(misfits, origin, log);
      return event;
    } catch (JsonProcessingException e) {
      log.problem(EventTree.broken(origin.get(), e));
      reject.run();
    }
    return null;
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
}
