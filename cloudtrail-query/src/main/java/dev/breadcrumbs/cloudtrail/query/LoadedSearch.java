package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import java.util.function.Consumer;

/** A search on one range of loaded events after the other. Not thread-safe. */
final class LoadedSearch {
  /** Small enough that what is known of a batch stays near the processor. */
  private static final int BATCH = 1024;

  private final Plan plan;
  private final boolean unfiltered;
  private final EventStore store;
  private final LoadedEvent event;
  private final LoadedFilter filter;
  private final int[] events = new int[BATCH];

  LoadedSearch(Plan plan, EventStore store) {
    this.plan = plan;
    this.unfiltered = plan.filters().isEmpty();
    this.store = store;
    this.event = new LoadedEvent(store, plan.paths());
    this.filter = LoadedFilter.all(plan.filters(), store, event);
  }

  EventWorker run(EventRange range) {
    EventWorker worker = plan.workerBehindFilters();
    LoadedBatches batches = batches(worker);
    if (unfiltered) {
      batches.takeAll(range, events);
    } else {
      for (EventRange batch = range.first(BATCH);
          batch.from() < range.to();
          batch = batch.next(range)) {
        batches.take(events, filter.select(batch, events));
      }
    }
    batches.finish();
    return worker;
  }

  /** Hands on the events that meet the search's filters, in their order. */
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

  private LoadedBatches batches(EventWorker worker) {
    RowSink sink = worker.directSink();
    if (sink instanceof StatsSink stats) {
      return LoadedBatches.of(stats, store, event);
    }
    if (sink instanceof TopSink top) {
      return LoadedBatches.of(top.counts(), store, event);
    }
    return new LoadedBatches.OneByOne(event, frame -> worker.take(event));
  }
}
