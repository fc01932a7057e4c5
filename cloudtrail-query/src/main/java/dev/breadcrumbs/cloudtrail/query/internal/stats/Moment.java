package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the event or row was that a value comes from; only functions of time ask for it. */
@FunctionalInterface
public interface Moment {
  // The time; null if there is none.
  @Nullable Instant time();
}
