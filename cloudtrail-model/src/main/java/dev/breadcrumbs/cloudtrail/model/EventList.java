package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A source of events in memory. */
final class EventList implements CloudTrailSource {
  private final List<CloudTrailEvent> events;

  EventList(Collection<CloudTrailEvent> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public CloudTrailReader open() {
    return new Reader(events.iterator());
  }

  @Override
  public List<CloudTrailEvent> list() {
    return events;
  }

  @Override
  public String toString() {
    return events.size() + " events in memory";
  }

  private static final class Reader implements CloudTrailReader {
    private final Iterator<CloudTrailEvent> events;
    private long delivered;

    Reader(Iterator<CloudTrailEvent> events) {
      this.events = events;
    }

    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public CloudTrailEvent next() {
      CloudTrailEvent event = events.next();
      delivered++;
      return event;
    }

    @Override
    public ReadReport report() {
      return new ReadReport(0, 0, delivered, List.of(), Map.of());
    }

    @Override
    public void close() {
      // Memory has nothing to close.
    }
  }
}
