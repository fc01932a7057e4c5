package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes events or rows and makes the rows of one step. Not thread-safe. */
public interface RowSink {
  /** Keeps nothing. */
  RowSink NONE =
      new RowSink() {
        @Override
        public void add(Frame frame) {}

        @Override
        public void merge(RowSink later) {}

        @Override
        public List<@Nullable Object[]> rows() {
          return List.of();
        }
      };

  void add(Frame frame);

  /** What it holds, in the plural. */
  default String holds() {
    return "rows";
  }

  /** Has what is held accounted for; called before anything is taken. */
  default void holdIn(Account account) {}

  /** Takes over what another sink of the same step took, over what follows. */
  void merge(RowSink later);

  /** The rows, in the step's order. */
  List<@Nullable Object[]> rows();

  /** One row an event, as a step makes it. */
  abstract class KeepingSink implements RowSink {
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final ValueSizes sizes = new ValueSizes();
    private Account account = Account.unbounded();

    @Override
    public void holdIn(Account budgeted) {
      account = budgeted;
    }

    abstract @Nullable Object[] row(Frame frame);

    @Override
    public void add(Frame frame) {
      @Nullable Object[] row = row(frame);
      rows.add(row);
      account.holdOne(sizes.of(row));
      RowLimit.check(rows.size());
    }

    @Override
    public void merge(RowSink later) {
      rows.addAll(((KeepingSink) later).rows);
      RowLimit.check(rows.size());
    }

    @Override
    public List<@Nullable Object[]> rows() {
      return rows;
    }
  }

  /** The columns of {@code table}. */
  final class TableSink extends KeepingSink {
    private final List<NamedValue> fields;

    public TableSink(List<NamedValue> fields) {
      this.fields = fields;
    }

    @Override
    @Nullable Object[] row(Frame frame) {
      @Nullable Object[] row = new @Nullable Object[fields.size()];
      for (int at = 0; at < row.length; at++) {
        row[at] = fields.get(at).valueIn(frame);
      }
      return row;
    }
  }

  /** The columns of the first search, and behind its rows those of a second. */
  final class AppendingSink extends KeepingSink {
    private final TableSink first;
    private final List<@Nullable Object[]> more;

    public AppendingSink(List<NamedValue> fields, List<@Nullable Object[]> more) {
      this.first = new TableSink(fields);
      this.more = more;
    }

    @Override
    @Nullable Object[] row(Frame frame) {
      return first.row(frame);
    }

    @Override
    public List<@Nullable Object[]> rows() {
      List<@Nullable Object[]> all = new ArrayList<>(super.rows());
      more.forEach(row -> all.add(row.clone()));
      RowLimit.check(all.size());
      return all;
    }
  }

  /** What later steps ask for. */
  final class DemandSink extends KeepingSink {
    private final KeptValues demand;

    DemandSink(KeptValues demand) {
      this.demand = demand;
    }

    @Override
    @Nullable Object[] row(Frame frame) {
      return demand.row(frame);
    }
  }
}
