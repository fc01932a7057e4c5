package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import java.util.function.Consumer;

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

  RowSink run(EventRange range) {
    RowSink sink = RowSink.of(plan.projection());
    LoadedBatches batches = batches(sink);
    if (plan.filters().isEmpty()) {
      batches.takeAll(range, events);
    } else {
      for (EventRange batch = range.first(BATCH);
          batch.from() < range.to();
          batch = batch.next(range)) {
        batches.take(events, filter.select(batch, events));
      }
    }
    batches.finish();
    return sink;
  }

  /** Hands on the events that the search finds, in their order. */
  void forEach(Consumer<? super CloudTrailEvent> consumer) {
    EventRange all = new EventRange(0, store.size());
    for (EventRange batch = all.first(BATCH); batch.from() < all.to(); batch = batch.next(all)) {
      int found = filter.select(batch, events);
      for (int at = 0; at < found; at++) {
        event.moveTo(events[at]);
        consumer.accept(event.typed());
      }
    }
  }

  private LoadedBatches batches(RowSink sink) {
    if (plan.projection() instanceof Projection.Stats stats) {
      return LoadedBatches.of((StatsSink) sink, stats.by(), store, event);
    }
    if (plan.projection() instanceof Projection.Top top) {
      return LoadedBatches.of(((TopSink) sink).counts(), top.fields(), store, event);
    }
    return new LoadedBatches.OneByOne(sink, event);
  }
}
