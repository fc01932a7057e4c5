package dev.breadcrumbs.cloudtrail.query.internal.command.chart;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;

/**
 * The rows of a chart: which there are, of the keys that were found, and what their first cells
 * are.
 */
record ChartAxis<K>(Function<NavigableSet<K>, List<K>> rows, Function<K, Object> cell) {
  private static final int MOST_BUCKETS = 100_000;

  static final ChartAxis<String> TEXTS = new ChartAxis<>(List::copyOf, text -> text);

  static ChartAxis<Instant> times(Span span, boolean continuous) {
    return new ChartAxis<>(
        continuous ? found -> allBuckets(span, found) : List::copyOf, EpochSeconds::seconds);
  }

  private static List<Instant> allBuckets(Span span, NavigableSet<Instant> found) {
    List<Instant> all = new ArrayList<>();
    if (found.isEmpty()) {
      return all;
    }
    for (Instant at = found.first(); !at.isAfter(found.last()); at = span.next(at)) {
      all.add(at);
      if (all.size() > MOST_BUCKETS) {
        throw new SearchException(
            "timechart span="
                + span
                + " makes more than "
                + MOST_BUCKETS
                + " buckets; take a longer span, or leave out the empty ones with cont=f");
      }
      if (at.equals(found.last())) {
        // The last of the calendar has no next.
        break;
      }
    }
    return all;
  }
}
