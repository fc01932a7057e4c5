package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A source with each event once. It reads the other source twice: first for the ids alone. */
final class DistinctEvents implements CloudTrailSource {
  private final CloudTrailSource all;

  DistinctEvents(CloudTrailSource all) {
    this.all = all;
  }

  @Override
  public CloudTrailReader open() {
    EventIndex index = new EventIndex();
    try (CloudTrailReader reader = all.open()) {
      for (long number = 0; reader.hasNext(); number++) {
        index.take(reader.next(), number);
      }
    }
    return new Reader(all.open(), index);
  }

  @Override
  public CloudTrailSource withoutDuplicates() {
    return this;
  }

  @Override
  public String toString() {
    return all + " without duplicates";
  }

  private static final class Reader implements CloudTrailReader {
    private final CloudTrailReader all;
    private final EventIndex index;
    private long number;
    private long delivered;
    private long duplicates;
    private @Nullable CloudTrailEvent next;

    Reader(CloudTrailReader all, EventIndex index) {
      this.all = all;
      this.index = index;
    }

    @Override
    public boolean hasNext() {
      while (next == null && all.hasNext()) {
        CloudTrailEvent event = all.next();
        if (index.counts(event, number++)) {
          next = event;
        } else {
          duplicates++;
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
      return event;
    }

    @Override
    public ReadReport report() {
      return all.report().withRecords(delivered, duplicates);
    }

    @Override
    public void close() {
      next = null;
      all.close();
    }
  }
}
