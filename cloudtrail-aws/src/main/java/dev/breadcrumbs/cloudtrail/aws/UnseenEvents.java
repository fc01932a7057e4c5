package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The events of a message that were not handled before, each once. */
final class UnseenEvents implements CloudTrailSource {
  private final CloudTrailSource all;
  private final EventMemory handled;
  private final Set<Object> given = ConcurrentHashMap.newKeySet();
  private volatile @Nullable CloudTrailReader last;

  UnseenEvents(CloudTrailSource all, EventMemory handled) {
    this.all = all;
    this.handled = handled;
  }

  @Override
  public CloudTrailReader open() {
    Reader reader = new Reader(all.open());
    last = reader;
    return reader;
  }

  /** Takes all events for handled that were given out. */
  void remember() {
    handled.add(given);
  }

  /** The account of the last reading. */
  ReadReport report() {
    CloudTrailReader reader = last;
    return reader == null ? ReadReport.EMPTY : reader.report();
  }

  @Override
  public String toString() {
    return all.toString();
  }

  private final class Reader implements CloudTrailReader {
    private final CloudTrailReader events;

    /** Ids of this reading: another one gives the same events again. */
    private final Set<Object> here = new HashSet<>();

    private long delivered;
    private long duplicates;
    private @Nullable CloudTrailEvent next;

    Reader(CloudTrailReader events) {
      this.events = events;
    }

    @Override
    public boolean hasNext() {
      while (next == null && events.hasNext()) {
        CloudTrailEvent event = events.next();
        Optional<Object> id = EventMemory.idOf(event);
        if (id.isPresent() && (handled.has(id.get()) || !here.add(id.get()))) {
          duplicates++;
        } else {
          next = event;
        }
      }
      return next != null;
    }

    @Override
    public CloudTrailEvent next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException("no further event");
      }
      CloudTrailEvent event = next;
      next = null;
      delivered++;
      EventMemory.idOf(event).ifPresent(given::add);
      return event;
    }

    @Override
    public ReadReport report() {
      return events.report().withRecords(delivered, duplicates);
    }

    @Override
    public void close() {
      next = null;
      events.close();
    }
  }
}
