package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.store.EventStore;

/** A search on one range of loaded events after the other. Not thread-safe. */
final class LoadedSearch {
  /** Small enough that what is known of a batch stays near the processor. */
  private static final int BATCH = 1024;

  private final ScanPlan plan;
  private final EventStore store;
  private final LoadedEvent event;
  private final LoadedFilter filter;
  private final int[] events = new int[BATCH];

  LoadedSearch(ScanPlan plan, EventStore store) {
    this.plan = plan;
    this.store = store;
    this.event = new LoadedEvent(store, plan.paths());
    this.filter = LoadedFilter.all(plan.filters(), store, event);
  }

  /** Takes the events of a batch that passed the filters. */
  interface Batches {
    void take(int[] events, int count);

    // Called behind the last batch of a range.
    default void finish() {}
  }

  RowSink run(EventRange range) {
    RowSink sink = RowSink.of(plan.projection());
    Batches batches = batches(sink);
    for (int from = range.from(); from < range.to(); from += BATCH) {
      int count = Math.min(BATCH, range.to() - from);
      for (int at = 0; at < count; at++) {
        events[at] = from + at;
      }
      int kept = filter.keep(events, count);
      if (kept > 0) {
        batches.take(events, kept);
      }
    }
    batches.finish();
    return sink;
  }

  private Batches batches(RowSink sink) {
    if (plan.projection() instanceof Projection.Stats stats) {
      return LoadedStats.of((StatsSink) sink, stats.by(), store, event);
    }
    if (plan.projection() instanceof Projection.Top top) {
      return LoadedStats.of(((TopSink) sink).counts(), top.fields(), store, event);
    }
    return (numbers, count) -> {
      for (int at = 0; at < count; at++) {
        event.moveTo(numbers[at]);
        sink.add(event);
      }
    };
  }
}
