package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.StoreAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs a search on loaded events, a range of them on each thread. Ranges are put together in the
 * order of the events, so that the answer does not depend on threads.
 */
final class LoadedExecutor implements Executor {
  @Override
  public Table run(TableQuery query, CloudTrailSource source, RunOptions options) {
    if (!(source instanceof LoadedEvents loaded)) {
      return Executor.SCAN.run(query, source, options);
    }
    RunOptions begun = options.begun();
    Plan plan = Plan.of(query, begun, within -> run(within, source, begun.within()));
    if (plan.needsWhole()) {
      return Executor.GENERAL.run(query, source, begun);
    }
    EventStore store = StoreAccess.storeOf(loaded);
    List<EventWorker> total = new ArrayList<>(1);
    Queue<LoadedSearch> idle = new ConcurrentLinkedQueue<>();
    options.run(
        EventRange.forThreads(store.size(), options.threads()),
        range -> {
          LoadedSearch known = idle.poll();
          LoadedSearch search = known == null ? new LoadedSearch(plan, store) : known;
          EventWorker worker = search.run(range);
          idle.add(search);
          return worker;
        },
        part -> {
          if (total.isEmpty()) {
            total.add(part);
          } else {
            total.get(0).merge(part);
          }
        });
    EventWorker found = total.isEmpty() ? plan.worker() : total.get(0);
    return plan.table(query, found, loaded.report(), options);
  }
}
