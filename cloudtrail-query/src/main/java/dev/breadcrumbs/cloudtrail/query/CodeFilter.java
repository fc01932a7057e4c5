package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.store.Cell;
import dev.breadcrumbs.cloudtrail.model.store.DictionaryColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventColumn;
import java.util.Arrays;
import java.util.List;

/** A clause that depends on one column, decided once for each code. Not thread-safe. */
final class CodeFilter implements LoadedFilter {
  private static final byte UNKNOWN = 0;
  private static final byte PASSES = 1;
  private static final byte FAILS = 2;

  private final OnField clause;
  private final DictionaryColumn column;
  private final LoadedEvent event;
  private final byte[] outcomes;
  private int[] codes = new int[0];

  CodeFilter(OnField clause, DictionaryColumn column, LoadedEvent event) {
    this.clause = clause;
    this.column = column;
    this.event = event;
    this.outcomes = new byte[column.codeCount()];
    if (clause instanceof TextMatch match && match.isOneOf()) {
      only(match.texts());
    }
  }

  /** Spares the looking at every text of a large dictionary. */
  private void only(List<String> texts) {
    if (clause.field().expression() instanceof Expression.AtSlot) {
      Arrays.fill(outcomes, Cell.FIRST_TEXT, outcomes.length, FAILS);
      for (String text : texts) {
        int code = column.find(text);
        if (code >= 0) {
          outcomes[code] = PASSES;
        }
      }
    }
  }

  @Override
  public int keep(int[] events, int count) {
    if (codes.length < count) {
      codes = new int[count];
    }
    column.codes(events, count, codes);
    int kept = 0;
    for (int at = 0; at < count; at++) {
      byte outcome = outcomes[codes[at]];
      if (outcome == UNKNOWN) {
        outcome = decide(codes[at], events[at]);
      }
      events[kept] = events[at];
      kept += outcome & PASSES;
    }
    return kept;
  }

  private byte decide(int code, int eventNumber) {
    Object cell = column.valueOf(code);
    if (cell == EventColumn.IN_RECORD) {
      event.moveTo(eventNumber);
      return clause.test(event) ? PASSES : FAILS;
    }
    outcomes[code] = clause.test(path -> cell) ? PASSES : FAILS;
    return outcomes[code];
  }

  @Override
  public boolean isSlow() {
    return false;
  }
}
