package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a search for the events themselves. */
final class TypedRun {
  private TypedRun() {}

  /** An event that fields see as values by path. */
  private record Typed(CloudTrailEvent event) implements PathValues {
    @Override
    public @Nullable Object get(FieldPath path) {
      return path.valueIn(event);
    }
  }

  /** What the consumer has thrown, which is no fault of the search. */
  private static final class OfConsumer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final IllegalArgumentException thrown;

    OfConsumer(IllegalArgumentException thrown) {
      super(thrown);
      this.thrown = thrown;
    }
  }

  static ReadReport of(
      Search search, CloudTrailSource source, Consumer<? super CloudTrailEvent> consumer) {
    try {
      return SearchException.checked(() -> run(search, source, event -> hand(event, consumer)));
    } catch (OfConsumer e) {
      throw e.thrown;
    }
  }

  private static void hand(CloudTrailEvent event, Consumer<? super CloudTrailEvent> consumer) {
    try {
      consumer.accept(event);
    } catch (IllegalArgumentException e) {
      throw new OfConsumer(e);
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
    if (plan.isOnlyFilters() && source instanceof LoadedEvents loaded) {
      new LoadedSearch(plan, loaded.store()).forEach(consumer);
      return loaded.report();
    }
    if (plan.isStreaming()) {
      EventWorker worker = plan.worker(frame -> consumer.accept(eventOf(frame.event())));
      return source.forEach(event -> worker.take(new Typed(event)));
    }
    EventWorker worker = plan.worker();
    ReadReport report = source.forEach(event -> worker.take(new Typed(event)));
    plan.finish(worker)
        .forEach(row -> consumer.accept(Objects.requireNonNull((CloudTrailEvent) row[0])));
    return report;
  }

  static CloudTrailEvent eventOf(PathValues values) {
    return ((Typed) values).event();
  }
}
