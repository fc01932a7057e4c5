package dev.breadcrumbs.cloudtrail.query.internal.command.transaction;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A transaction while its events come. */
final class OpenTransaction {
  private final long number;
  private final Instant first;
  private final boolean begins;
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private Instant last;
  private boolean ends;

  OpenTransaction(long number, Instant first, boolean begins) {
    this.number = number;
    this.first = first;
    this.begins = begins;
    this.last = first;
  }

  /** Its place among all, by their first events. */
  long number() {
    return number;
  }

  boolean mayTake(TransactionTerms transaction, Instant next) {
    return rows.size() < transaction.maxevents()
        && within(first, next, transaction.maxspan().orElse(null))
        && within(last, next, transaction.maxpause().orElse(null));
  }

  private static boolean within(Instant from, Instant to, @Nullable Duration bound) {
    return bound == null || Duration.between(from, to).compareTo(bound) <= 0;
  }

  void add(@Nullable Object[] row, Instant time) {
    rows.add(row);
    last = time;
  }

  void end(boolean ended) {
    ends = ended;
  }

  boolean isComplete() {
    return begins && ends;
  }

  @Nullable Object[] row(TransactionStage stage) {
    @Nullable Object[] merged = rows.get(0).clone();
    for (int slot = 0; slot < merged.length; slot++) {
      merged[slot] = merged(slot);
    }
    Frame frame = new Frame(0);
    frame.moveToRow(rows.get(0));
    for (int at = 0; at < stage.times().places().size(); at++) {
      merged[stage.times().places().get(at).slot()] = stage.times().before(at, frame);
    }
    Duration duration = Duration.between(first, last);
    merged[stage.duration()] =
        Values.ofNumber(
            BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9)));
    merged[stage.eventcount()] = (long) rows.size();
    merged[stage.closed()] = isComplete() ? 1L : 0L;
    return merged;
  }

  private @Nullable Object merged(int slot) {
    Set<Object> distinct = new LinkedHashSet<>();
    for (@Nullable Object[] row : rows) {
      distinct.addAll(Values.each(row[slot]));
    }
    return Values.ofList(List.copyOf(distinct));
  }
}
