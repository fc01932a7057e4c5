package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.Cell;
import dev.breadcrumbs.cloudtrail.model.store.DictionaryColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventColumn;
import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClause;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtSlot;
import java.util.Arrays;
import java.util.List;

/** A clause that depends on one column, decided once for each code. Not thread-safe. */
final class CodeFilter implements LoadedFilter {
  private static final byte FAILS = 0;
  private static final byte PASSES = 1;

  /** Marked as one that passes, so that it is looked at again. */
  private static final byte UNKNOWN = 3;

  private final FieldClause clause;
  private final DictionaryColumn column;
  private final LoadedEvent event;
  private final byte[] outcomes;

  CodeFilter(FieldClause clause, DictionaryColumn column, LoadedEvent event) {
    this.clause = clause;
    this.column = column;
    this.event = event;
    this.outcomes = new byte[column.codeCount()];
    Arrays.fill(outcomes, UNKNOWN);
    if (clause instanceof TextMatch match && match.isOneOf() && match.value() instanceof AtSlot) {
      only(match.texts());
    }
  }

  /** Spares the looking at every text of a large dictionary. */
  private void only(List<String> texts) {
    Arrays.fill(outcomes, Cell.FIRST_TEXT, outcomes.length, FAILS);
    for (String text : texts) {
      int code = column.find(text);
      if (code >= 0) {
        outcomes[code] = PASSES;
      }
    }
  }

  @Override
  public int select(EventRange range, int[] target) {
    int found = column.select(range.from(), range.to(), outcomes, target);
    return keep(target, found);
  }

  @Override
  public int keep(int[] events, int count) {
    int kept = 0;
    for (int at = 0; at < count; at++) {
      int number = events[at];
      int code = column.code(number);
      byte outcome = outcomes[code];
      if (outcome == UNKNOWN) {
        outcome = decide(code, number);
      }
      events[kept] = number;
      kept += outcome;
    }
    return kept;
  }

  private byte decide(int code, int number) {
    Object cell = column.valueOf(code);
    if (EventColumn.isInRecord(cell)) {
      event.moveTo(number);
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
