package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Events of a feed that follow one another. Serves one thread. */
public interface EventPart {
  /** Hands on the events, one by one and in their order; each is valid until the next. */
  void forEach(Consumer<? super PathValues> taker);

  /** The same events in columns, for those who work on many at a time; null if there are none. */
  default @Nullable StoredPart stored() {
    return null;
  }
}
