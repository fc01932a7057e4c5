package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.DictionaryColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import java.util.Arrays;
import java.util.List;

/**
 * The values that an expression has on loaded events, as numbers of a {@link Numbering}. What an
 * expression makes of one column is worked out once for each code of the column, not for each
 * event. Not thread-safe.
 */
sealed interface CodedValue
    permits FirstCodedValue, CodedValue.Fixed, CodedValue.OfColumn, CodedValue.OfEvent {
  /** Finds the numbers of some events' values; {@link Numbering} tells which are none. */
  void numbers(int[] events, int count, int[] target);

  /** Compiles an expression. */
  static CodedValue of(
      Expression expression, EventStore store, LoadedEvent event, Numbering numbering) {
    List<FieldPath> paths = expression.paths();
    if (paths.size() == 1 && store.column(paths.get(0).names()) instanceof DictionaryColumn codes) {
      return new OfColumn(expression, codes, numbering);
    }
    if (paths.isEmpty()) {
      return new Fixed(numbering.of(expression.valueIn(path -> null)));
    }
    if (expression instanceof Coalesce coalesce) {
      return new FirstCodedValue(
          coalesce.parts().stream()
              .map(choice -> of(choice, store, event, numbering))
              .toArray(CodedValue[]::new));
    }
    return new OfEvent(expression, event, numbering);
  }

  /** The same value on every event. */
  record Fixed(int number) implements CodedValue {
    @Override
    public void numbers(int[] events, int count, int[] target) {
      Arrays.fill(target, 0, count, number);
    }
  }

  /** What an expression makes of the values of one column. */
  final class OfColumn implements CodedValue {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final Expression expression;
    private final DictionaryColumn column;
    private final Numbering numbering;
    private final int[] known;

    OfColumn(Expression expression, DictionaryColumn column, Numbering numbering) {
      this.expression = expression;
      this.column = column;
      this.numbering = numbering;
      this.known = new int[column.codeCount()];
      Arrays.fill(known, UNKNOWN);
    }

    @Override
    public void numbers(int[] events, int count, int[] target) {
      column.codes(events, count, target);
      for (int at = 0; at < count; at++) {
        int number = known[target[at]];
        target[at] = number == UNKNOWN ? learn(target[at]) : number;
      }
    }

    private int learn(int code) {
      Object cell = column.valueOf(code);
      known[code] =
          EventColumn.isInRecord(cell)
              ? Numbering.IN_RECORD
              : numbering.of(expression.valueIn(path -> cell));
      return known[code];
    }
  }

  /** Any expression, on one event after the other. */
  final class OfEvent implements CodedValue {
    private final Expression expression;
    private final LoadedEvent event;
    private final Numbering numbering;

    OfEvent(Expression expression, LoadedEvent event, Numbering numbering) {
      this.expression = expression;
      this.event = event;
      this.numbering = numbering;
    }

    @Override
    public void numbers(int[] events, int count, int[] target) {
      for (int at = 0; at < count; at++) {
        event.moveTo(events[at]);
        target[at] = numbering.of(expression.valueIn(event));
      }
    }
  }
}
