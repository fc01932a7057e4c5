package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClause;
import java.util.Arrays;

/** A clause on a field of several columns, decided once for each value. Not thread-safe. */
final class ValueFilter implements LoadedFilter {
  private static final byte UNKNOWN = 0;
  private static final byte PASSES = 1;
  private static final byte FAILS = 2;

  private final FieldClause clause;
  private final LoadedEvent event;
  private final Numbering numbering = new Numbering();
  private final CodedValue values;
  private byte[] outcomes = new byte[64];
  private int[] numbers = new int[0];

  ValueFilter(FieldClause clause, EventStore store, LoadedEvent event) {
    this.clause = clause;
    this.event = event;
    this.values = CodedValue.of(clause.value(), store, event, numbering);
  }

  @Override
  public int keep(int[] events, int count) {
    if (numbers.length < count) {
      numbers = new int[count];
    }
    values.numbers(events, count, numbers);
    if (outcomes.length < numbering.size()) {
      outcomes = Arrays.copyOf(outcomes, 2 * numbering.size());
    }
    int kept = 0;
    for (int at = 0; at < count; at++) {
      int number = numbers[at];
      byte outcome = number < 0 ? UNKNOWN : outcomes[number];
      if (outcome == UNKNOWN) {
        outcome = decide(number, events[at]);
      }
      events[kept] = events[at];
      kept += outcome & PASSES;
    }
    return kept;
  }

  private byte decide(int number, int eventNumber) {
    if (number == Numbering.IN_RECORD) {
      event.moveTo(eventNumber);
      return clause.test(event) ? PASSES : FAILS;
    }
    outcomes[number] = clause.testAll(numbering.value(number)) ? PASSES : FAILS;
    return outcomes[number];
  }

  @Override
  public boolean isSlow() {
    return false;
  }
}
