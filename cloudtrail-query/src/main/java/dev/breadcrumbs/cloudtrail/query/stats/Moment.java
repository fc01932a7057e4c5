package dev.breadcrumbs.cloudtrail.query.stats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time of an event or row, asked for by functions of time only. */
@FunctionalInterface
public interface Moment {
  @Nullable Instant time();
}
