package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.DictionaryColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.query.internal.command.StatsSink;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Step;
import java.util.List;

/** Takes loaded events that passed the filters, many at a time, for a sink. Not thread-safe. */
sealed interface LoadedBatches permits LoadedCounts, LoadedStats, LoadedBatches.OneByOne {
  /** Takes the first of these events. */
  void take(int[] events, int count);

  /** Takes all events of a range; there is room for a batch of their numbers. */
  default void takeAll(EventRange range, int[] room) {
    for (EventRange batch = range.first(room.length);
        batch.from() < range.to();
        batch = batch.next(range)) {
      take(room, batch.numbers(room));
    }
  }

  /** Gives the sink what it does not have yet. */
  default void finish() {}

  /** Chooses the fastest way to group. */
  static LoadedBatches of(StatsSink sink, EventStore store, LoadedEvent event) {
    List<NamedValue> by = sink.by();
    if (by.size() == 1 && sink.onlyCounts()) {
      Expression key = by.get(0).expression();
      List<FieldPath> paths = key.paths();
      if (paths.size() == 1
          && store.column(paths.get(0).names()) instanceof DictionaryColumn column) {
        return new LoadedCounts(sink, key, column, event);
      }
    }
    LoadedStats stats = new LoadedStats(sink, by, store, event);
    return stats.isWorthIt() ? stats : new OneByOne(event, frame -> sink.add(frame));
  }

  /** Shows the sink one event after the other. */
  record OneByOne(LoadedEvent event, Step first, Frame frame) implements LoadedBatches {
    OneByOne(LoadedEvent event, Step first) {
      this(event, first, new Frame(0));
    }

    @Override
    public void take(int[] events, int count) {
      for (int at = 0; at < count; at++) {
        event.moveTo(events[at]);
        frame.moveTo(event);
        first.take(frame);
      }
    }
  }
}
