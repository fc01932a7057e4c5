package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.Locale;

/** Refuses to keep more values in one group than a function's bound. */
public final class StatsLimit extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  private StatsLimit(String message) {
    super(message);
  }

  static StatsLimit of(String function, int bound, String what, String advice) {
    return new StatsLimit(
        String.format(
            Locale.ROOT, "%s keeps at most %,d %s in a group: %s", function, bound, what, advice));
  }
}
