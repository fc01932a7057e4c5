package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.StoreAccess;

/**
 * A source that holds its events in memory, to be searched again and again: the fields that
 * searches use most as columns, and every event as it was recorded, compressed. Results are the
 * same as on the original source, and each carries the report of the loading. Events become {@link
 * CloudTrailEvent}s when they are read. Immutable and thread-safe: searches can run on it at the
 * same time. Get one from {@link CloudTrail#load}.
 */
public final class LoadedEvents implements CloudTrailSource {
  static {
    StoreAccess.provide(LoadedEvents.class, loaded -> loaded.store);
  }

  private final EventStore store;
  private final ReadReport report;
  private final String name;

  LoadedEvents(EventStore store, ReadReport report, String name) {
    this.store = store;
    this.report = report;
    this.name = name;
  }

  /**
   * Returns how many events there are.
   *
   * @return the number of events
   */
  public int size() {
    return store.size();
  }

  /**
   * Returns the report of the loading.
   *
   * @return what was read, and what could not be
   */
  public ReadReport report() {
    return report;
  }

  /**
   * Returns the heap that the columns take.
   *
   * @return the size in bytes, within a few percent
   */
  public long columnBytes() {
    return store.columnBytes();
  }

  /**
   * Returns the heap that the recorded events take.
   *
   * @return the size in bytes, within a few percent
   */
  public long recordBytes() {
    return store.recordBytes();
  }

  /**
   * Starts a reading of the loaded events. Its report is that of the loading, with the number of
   * events delivered by this reader. Values of an unexpected type are in {@link
   * CloudTrailEvent#otherFields()}; loading does not look for them, so they are not reported.
   */
  @Override
  public CloudTrailReader open() {
    return new LoadedReader(store, report);
  }

  /**
   * Returns the source that was loaded, and the size.
   *
   * @return for example {@code 32 log files, loaded: 3997 events}
   */
  @Override
  public String toString() {
    return name + ", loaded: " + size() + " events";
  }
}
