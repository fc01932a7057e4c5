package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.function.Consumer;

/** A range of loaded events, one by one, or by the columns of their store. */
public record StoredPart(EventStore store, EventRange range, LoadedEvent event)
    implements EventPart {
  @Override
  public void forEach(Consumer<? super PathValues> taker) {
    for (int number = range.from(); number < range.to(); number++) {
      event.moveTo(number);
      taker.accept(event);
    }
  }

  @Override
  public StoredPart stored() {
    return this;
  }
}
