package dev.breadcrumbs.cloudtrail.query.internal.command.transaction;

import dev.breadcrumbs.cloudtrail.query.internal.command.RowKey;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.FilledFields;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ValueSizes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes through rows in the order of time and puts together what belongs together. */
record TransactionStage(
    TransactionTerms transaction,
    Expression time,
    FilledFields times,
    int duration,
    int eventcount,
    int closed,
    Lacking account,
    Supplier<Account> accounts)
    implements RowStage {
  /** What one takes in memory beside its rows, as an estimate. */
  private static final int OF_TRANSACTION = 160;

  static void addTo(PlanBuilder plan, TransactionTerms transaction) {
    boolean ofEvents = plan.columns().isEmpty();
    Expression time = plan.time("transaction");
    Lacking account = plan.lacking(transaction.fields(), "_time");
    List<String> names = new ArrayList<>(ofEvents ? List.of("eventTime") : plan.columns());
    names.retainAll(List.of("_time", "eventTime"));
    FilledFields times = FilledFields.in(plan, names);
    RowPlace duration = plan.place("duration");
    RowPlace eventcount = plan.place("eventcount");
    RowPlace closed = plan.place("closed_txn");
    plan.stage(
        new TransactionStage(
            transaction,
            time,
            times,
            duration.slot(),
            eventcount.slot(),
            closed.slot(),
            account,
            plan.accounts("transactions")));
    times.define(plan);
    if (ofEvents) {
      plan.defineTime(times.places().get(0));
    }
    List.of(duration, eventcount, closed).forEach(plan::define);
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared, and gone when the rows are made.
  private record Timed(Instant time, @Nullable Object[] row) {}

  @Override
  public List<@Nullable Object[]> apply(List<@Nullable Object[]> rows) {
    // By the fields, and what has no time behind them.
    long[] lacking = new long[transaction.fields().size() + 1];
    Run run = new Run(lacking);
    for (Timed each : inOrder(rows, lacking)) {
      run.take(each);
    }
    account.set(lacking);
    return run.rows();
  }

  private List<Timed> inOrder(List<@Nullable Object[]> rows, long[] lacking) {
    List<Timed> timed = new ArrayList<>(rows.size());
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      Instant at = EpochSeconds.instant(time.valueIn(frame));
      if (at == null) {
        lacking[lacking.length - 1]++;
      } else {
        timed.add(new Timed(at, row));
      }
    }
    timed.sort(Comparator.comparing(Timed::time));
    return timed;
  }

  /** One pass over the rows. */
  private final class Run {
    private final Frame frame = new Frame(0);

    /** The one that has waited longest comes first. */
    private final Map<List<Object>, OpenTransaction> open = new LinkedHashMap<>();

    private final List<OpenTransaction> done = new ArrayList<>();
    private final Account held = accounts.get();
    private final ValueSizes sizes = new ValueSizes();
    private final long[] lacking;
    private long begun;

    Run(long[] lacking) {
      this.lacking = lacking;
    }

    void take(Timed next) {
      frame.moveToRow(next.row);
      List<Object> key = RowKey.of(transaction.fields(), frame);
      if (key == null) {
        lacking[RowKey.firstMissing(transaction.fields(), frame)]++;
        return;
      }
      boolean starts = transaction.startsWith().map(clause -> clause.test(frame)).orElse(false);
      OpenTransaction current = open.remove(key);
      if (current != null && (starts || !current.mayTake(transaction, next.time))) {
        close(current, transaction.endsWith().isEmpty());
        current = null;
      }
      if (current == null) {
        boolean begins = starts || transaction.startsWith().isEmpty();
        current = new OpenTransaction(begun++, next.time, begins);
        held.holdOne(OF_TRANSACTION + sizes.of(key.toArray()));
      }
      current.add(next.row, next.time);
      if (transaction.endsWith().map(clause -> clause.test(frame)).orElse(false)) {
        close(current, true);
      } else {
        open.put(key, current);
        evictBeyondTheBound();
      }
    }

    private void evictBeyondTheBound() {
      if (open.size() > TransactionTerms.MOST_OPEN) {
        Iterator<OpenTransaction> oldest = open.values().iterator();
        close(oldest.next(), false);
        oldest.remove();
      }
    }

    private void close(OpenTransaction transactionSoFar, boolean ended) {
      transactionSoFar.end(ended);
      if (transactionSoFar.isComplete() || transaction.keepsEvicted()) {
        done.add(transactionSoFar);
      }
    }

    List<@Nullable Object[]> rows() {
      open.values().forEach(each -> close(each, transaction.endsWith().isEmpty()));
      done.sort(Comparator.comparingLong(OpenTransaction::number));
      List<@Nullable Object[]> rows = new ArrayList<>(done.size());
      for (OpenTransaction each : done) {
        @Nullable Object[] row = each.row(TransactionStage.this);
        held.hold(sizes.of(row));
        rows.add(row);
      }
      return rows;
    }
  }
}
