package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The usual spans, of which the shortest is taken that makes few enough buckets. */
public final class AutoSpan {
  private static final List<Span> USUAL =
      List.of(
              "1s", "5s", "10s", "30s", "1m", "5m", "10m", "30m", "1h", "1d", "1mon", "3mon", "1y",
              "10y", "100y")
          .stream()
          .map(Span::parse)
          .toList();

  private AutoSpan() {}

  public static Span of(List<@Nullable Object[]> rows, Expression time, int bins) {
    Instant first = null;
    Instant last = null;
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      Instant at = EpochSeconds.instant(time.valueIn(frame));
      if (at != null) {
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
      }
    }
    return first == null || last == null ? USUAL.get(0) : of(first, last, bins);
  }

  private static Span of(Instant first, Instant last, int bins) {
    for (Span span : USUAL) {
      if (fits(span, first, last, bins)) {
        return span;
      }
    }
    return USUAL.get(USUAL.size() - 1);
  }

  private static boolean fits(Span span, Instant first, Instant last, int bins) {
    Instant start = span.start(first);
    for (int bin = 0; bin < bins; bin++) {
      start = span.next(start);
      if (start.isAfter(last)) {
        return true;
      }
    }
    return false;
  }
}
