package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Reads all events of all files as typed events of this SDK, as an application would, and looks at
 * each on one thread, however many decode.
 *
 * @param look what is asked of an event; more than zero unless the event is none
 */
record TypedEvents(String name, ToIntFunction<CloudTrailEvent> look) implements Contender {
  /** Asks for the id: free-form parts stay bytes. */
  static int id(CloudTrailEvent event) {
    return event.eventID() == null ? 0 : 1;
  }

  /** Asks for every free-form part as a tree; all else is there without asking. */
  static int everything(CloudTrailEvent event) {
    int parts = id(event);
    parts += event.requestParameters() == null ? 0 : 1;
    parts += event.responseElements() == null ? 0 : 1;
    parts += event.additionalEventData() == null ? 0 : 1;
    parts += event.serviceEventDetails() == null ? 0 : 1;
    parts += event.edgeDeviceDetails() == null ? 0 : 1;
    parts += event.metadata() == null ? 0 : 1;
    parts += event.eventData() == null ? 0 : 1;
    return parts;
  }

  @Override
  public Set<Search> searches(Form form) {
    return form == Form.LOADED ? Set.of() : Set.of(Search.EVERYTHING);
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    Path[] files = form.files(corpus).toArray(Path[]::new);
    return search -> Answer.counted("events", count(files, threads));
  }

  private long count(Path[] files, int threads) {
    long events = 0;
    try (CloudTrailReader reader = CloudTrail.read(files).threads(threads).open()) {
      while (reader.hasNext()) {
        if (look.applyAsInt(reader.next()) > 0) {
          events++;
        }
      }
    }
    return events;
  }
}
