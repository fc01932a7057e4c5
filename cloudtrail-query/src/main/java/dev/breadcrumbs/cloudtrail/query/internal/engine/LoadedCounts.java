package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.Cell;
import dev.breadcrumbs.cloudtrail.model.store.DictionaryColumn;
import dev.breadcrumbs.cloudtrail.query.internal.command.StatsSink;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;

/** Counts events by one column: first each of its codes, and at the end what they stand for. */
final class LoadedCounts implements LoadedBatches {
  private final StatsSink sink;
  private final Expression key;
  private final DictionaryColumn column;
  private final LoadedEvent event;
  private final int[] counts;
  private final Frame frame = new Frame(0);

  LoadedCounts(StatsSink sink, Expression key, DictionaryColumn column, LoadedEvent event) {
    this.sink = sink;
    this.key = key;
    this.column = column;
    this.event = event;
    this.counts = new int[column.codeCount()];
  }

  @Override
  public void take(int[] events, int count) {
    for (int at = 0; at < count; at++) {
      int code = column.code(events[at]);
      counts[code]++;
      if (code == Cell.IN_RECORD) {
        addUnusual(events[at]);
      }
    }
  }

  @Override
  public void takeAll(EventRange range, int[] room) {
    int unusual = counts[Cell.IN_RECORD];
    column.count(range.from(), range.to(), counts);
    for (int number = range.from();
        counts[Cell.IN_RECORD] > unusual && number < range.to();
        number++) {
      if (column.code(number) == Cell.IN_RECORD) {
        addUnusual(number);
        unusual++;
      }
    }
  }

  private void addUnusual(int number) {
    event.moveTo(number);
    frame.moveTo(event);
    sink.add(frame);
  }

  @Override
  public void finish() {
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0 && code != Cell.IN_RECORD) {
        Object cell = column.valueOf(code);
        Object value = key.valueIn(path -> cell);
        if (value != null) {
          int group = sink.groups().extend(0, 0, Values.text(value));
          sink.addCount(counts[code], group);
        } else {
          sink.addLacking(counts[code], 0);
        }
      }
    }
  }
}
