package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.store.StoreAccess;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a search for the events themselves. */
final class TypedRun {
  private TypedRun() {}

  /** Hands events on, and remembers what the consumer throws: that is no fault of the search. */
  private static final class Handing implements Consumer<CloudTrailEvent> {
    private final Consumer<? super CloudTrailEvent> consumer;
    private @Nullable IllegalArgumentException thrown;

    Handing(Consumer<? super CloudTrailEvent> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void accept(CloudTrailEvent event) {
      try {
        consumer.accept(event);
      } catch (IllegalArgumentException e) {
        thrown = e;
        throw e;
      }
    }
  }

  static ReadReport of(
      Search search, CloudTrailSource source, Consumer<? super CloudTrailEvent> consumer) {
    Handing handing = new Handing(consumer);
    try {
      return run(search, source, handing);
    } catch (IllegalArgumentException e) {
      throw e.equals(handing.thrown) ? e : SearchException.of(e);
    }
  }

  private static ReadReport run(
      Search search, CloudTrailSource source, Consumer<? super CloudTrailEvent> consumer) {
    for (Command command : search.commands()) {
      if (!command.keepsEvents()) {
        throw new SearchException("there are no events behind '" + command + "', but rows");
      }
    }
    RunOptions begun = RunOptions.DEFAULT.begun();
    Plan plan =
        Plan.ofEvents(search, begun, within -> Executor.LOADED.run(within, source, begun.within()));
    if (plan.isOnlyFilters() && !plan.needsWhole() && source instanceof LoadedEvents loaded) {
      new LoadedSearch(plan, StoreAccess.storeOf(loaded)).forEach(consumer);
      return loaded.report();
    }
    if (plan.isStreaming()) {
      EventWorker worker = plan.worker(frame -> consumer.accept(frame.typed()));
      return source.forEach(event -> worker.take(PathValues.of(event)));
    }
    EventWorker worker = plan.worker();
    ReadReport report = source.forEach(event -> worker.take(PathValues.of(event)));
    plan.finish(worker)
        .forEach(row -> consumer.accept(Objects.requireNonNull((CloudTrailEvent) row[0])));
    return report;
  }
}
