package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens to rows once all of them are at hand. */
@FunctionalInterface
public interface RowStage {
  List<@Nullable Object[]> apply(List<@Nullable Object[]> rows);

  /** Sends the rows through steps, one by one. */
  static RowStage of(List<Step.Maker> steps, Supplier<Account> accounts) {
    return rows -> {
      List<@Nullable Object[]> kept = new ArrayList<>(rows.size());
      Frame frame = new Frame(0);
      Account account = accounts.get();
      ValueSizes sizes = new ValueSizes();
      // What was held before is held no more when this is done.
      Step first =
          Steps.chain(
              steps,
              each -> {
                keep(each, kept);
                account.holdOne(sizes.of(each.row()));
              });
      for (@Nullable Object[] row : rows) {
        frame.moveToRow(row);
        first.take(frame);
      }
      return kept;
    };
  }

  private static void keep(Frame frame, List<@Nullable Object[]> kept) {
    kept.add(frame.row());
    RowLimit.check(kept.size());
  }

  /** Makes other rows of them. */
  static RowStage of(Supplier<RowSink> sinks) {
    return rows -> {
      RowSink sink = sinks.get();
      Frame frame = new Frame(0);
      for (@Nullable Object[] row : rows) {
        frame.moveToRow(row);
        sink.add(frame);
      }
      return sink.rows();
    };
  }

  /** Returns the rows room for what steps put into them. */
  static List<@Nullable Object[]> widened(List<@Nullable Object[]> rows, int width) {
    if (rows.isEmpty() || rows.get(0).length == width) {
      return rows;
    }
    List<@Nullable Object[]> wider = new ArrayList<>(rows.size());
    rows.forEach(row -> wider.add(Arrays.copyOf(row, width)));
    return wider;
  }

  /** Makes rows of what is asked for further on. */
  static List<@Nullable Object[]> kept(List<@Nullable Object[]> rows, KeptValues asked) {
    List<@Nullable Object[]> kept = new ArrayList<>(rows.size());
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      kept.add(asked.row(frame));
    }
    return kept;
  }

  /** Makes rows of just these values. */
  static RowStage selecting(List<Expression> values) {
    return rows -> {
      List<@Nullable Object[]> selected = new ArrayList<>(rows.size());
      Frame frame = new Frame(0);
      for (@Nullable Object[] row : rows) {
        frame.moveToRow(row);
        @Nullable Object[] target = new @Nullable Object[values.size()];
        for (int at = 0; at < target.length; at++) {
          target[at] = values.get(at).valueIn(frame);
        }
        selected.add(target);
      }
      return selected;
    };
  }
}
