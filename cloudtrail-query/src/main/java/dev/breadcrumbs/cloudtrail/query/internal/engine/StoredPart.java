package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.util.function.Consumer;

/**
 * A range of loaded events, one by one, or by the columns of their store.
 *
 * @param log takes what is to be told of them
 */
public record StoredPart(EventStore store, EventRange range, LoadedEvent event, ReadLog log)
    implements EventPart {
  /** What stands for the file: which one an event was loaded from is not kept. */
  private static final String FILE = "loaded events";

  @Override
  public void forEach(Consumer<? super PathValues> taker) {
    for (int number = range.from(); number < range.to(); number++) {
      event.moveTo(number);
      int record = number;
      CostlyEvents.take(event, taker, () -> origin(record), log);
    }
  }

  /** Tells of an event on which a search would take too long. */
  void tell(ValueLimit limit, int number) {
    CostlyEvents.tell(limit, origin(number), log);
  }

  private static RecordOrigin origin(int number) {
    return new RecordOrigin(FILE, number, 0);
  }

  @Override
  public StoredPart stored() {
    return this;
  }
}
