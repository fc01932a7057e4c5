package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.store.EventColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.TimeColumn;
import dev.breadcrumbs.cloudtrail.query.internal.command.StatsSink;
import dev.breadcrumbs.cloudtrail.query.internal.command.TopSink;
import dev.breadcrumbs.cloudtrail.query.internal.plan.EventWorker;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Plan;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.util.Queue;
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

  /** One that is at rest, or a new one. */
  static LoadedSearch of(Plan plan, StoredPart part, Queue<LoadedSearch> idle) {
    LoadedSearch known = idle.poll();
    return known == null ? new LoadedSearch(plan, part.store()) : known;
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
    countUntimed(range);
    return worker;
  }

  private void countUntimed(EventRange range) {
    if (!plan.asksForTime()) {
      return;
    }
    EventColumn times = store.column(ConditionPlan.EVENT_TIME.names());
    for (int number = range.from(); number < range.to(); number++) {
      boolean known =
          times instanceof TimeColumn column && column.seconds(number) > TimeColumn.OTHER;
      if (!known) {
        event.moveTo(number);
        plan.countUntimed(event);
      }
    }
  }

  /** Hands on the events of a range that meet the search's filters, in their order. */
  void forEach(StoredPart part, Consumer<? super CloudTrailEvent> consumer) {
    EventRange all = part.range();
    for (EventRange batch = all.first(BATCH); batch.from() < all.to(); batch = batch.next(all)) {
      int found = selected(batch, part);
      for (int at = 0; at < found; at++) {
        event.moveTo(events[at]);
        consumer.accept(event.typed());
      }
    }
  }

  private int selected(EventRange batch, StoredPart part) {
    try {
      return filter.select(batch, events);
    } catch (ValueLimit e) {
      return selectedOneByOne(batch, part);
    }
  }

  /** The same where an event at least costs too much. */
  private int selectedOneByOne(EventRange batch, StoredPart part) {
    int[] single = new int[1];
    int found = 0;
    for (int number = batch.from(); number < batch.to(); number++) {
      try {
        if (filter.select(new EventRange(number, number + 1), single) == 1) {
          events[found++] = number;
        }
      } catch (ValueLimit e) {
        part.tell(e, number);
      }
    }
    return found;
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
