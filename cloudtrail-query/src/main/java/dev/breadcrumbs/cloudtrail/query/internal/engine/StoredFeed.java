package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.StoreAccess;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** Loaded events: columns, and the records for all that no column has. A range is a part. */
final class StoredFeed implements EventFeed {
  private final LoadedEvents loaded;

  StoredFeed(LoadedEvents loaded) {
    this.loaded = loaded;
  }

  private record Done<R>(R result, ReadLog log) {}

  @Override
  public <R> ReadReport run(
      EventNeeds needs, RunSettings settings, Function<EventPart, R> work, Consumer<R> results) {
    EventStore store = StoreAccess.storeOf(loaded);
    Queue<LoadedEvent> idle = new ConcurrentLinkedQueue<>();
    List<EventRange> ranges =
        needs.smallParts()
            ? EventRange.of(store.size(), EventRange.LEAST)
            : EventRange.forThreads(store.size(), settings.threads());
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    log.add(loaded.report());
    settings.<EventRange, Done<R>>run(
        ranges,
        range -> {
          LoadedEvent known = idle.poll();
          LoadedEvent event = known == null ? new LoadedEvent(store, needs.paths()) : known;
          ReadLog ofPart = new ReadLog(ProblemPolicy.COLLECT);
          R result = work.apply(new StoredPart(store, range, event, ofPart));
          idle.add(event);
          return new Done<>(result, ofPart);
        },
        done -> {
          results.accept(done.result);
          log.add(done.log.report());
        });
    return log.report();
  }

  @Override
  public boolean isOnCallingThread(RunSettings settings) {
    return settings.isOnCallingThread();
  }
}
