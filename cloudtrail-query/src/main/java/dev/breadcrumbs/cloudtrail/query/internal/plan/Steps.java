package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.value.Combinations;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.RegexExtraction;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps that take rows one by one. */
final class Steps {
  private Steps() {}

  /** Puts steps one behind the other. */
  static Step chain(List<Step.Maker> makers, Step last) {
    Step next = last;
    for (int at = makers.size() - 1; at >= 0; at--) {
      next = makers.get(at).before(next);
    }
    return next;
  }

  /** Hands on what meets a clause. */
  record Keeping(Clause clause, @Nullable Untimed untimed) implements Step.Maker {
    @Override
    public Step before(Step next) {
      return untimed == null ? keeping(next) : counting(next, untimed);
    }

    @Override
    public Step.Maker onTrial() {
      return new Keeping(clause, null);
    }

    private Step keeping(Step next) {
      return frame -> {
        if (clause.test(frame)) {
          next.take(frame);
        }
      };
    }

    private Step counting(Step next, Untimed leftOut) {
      return frame -> {
        if (clause.test(frame)) {
          next.take(frame);
        } else {
          leftOut.count(frame);
        }
      };
    }

    /** Counts an event that nobody has looked at yet; false if the event goes no further. */
    boolean passes(PathValues event) {
      boolean kept = clause.test(event);
      if (!kept && untimed != null) {
        untimed.count(event);
      }
      return kept;
    }
  }

  /** Computes a value and puts it into its place. */
  record Computing(int slot, Expression value) implements Step.Maker {
    @Override
    public Step before(Step next) {
      return frame -> {
        frame.put(slot, value.valueIn(frame));
        next.take(frame);
      };
    }
  }

  /** Puts what groups find into their places; where nothing is found, what was there before. */
  record Extracting(
      Expression from, Regex regex, int maximum, List<RowPlace> places, List<Expression> before)
      implements Step.Maker {
    @Override
    public Step before(Step next) {
      return frame -> {
        Object text = from.valueIn(frame);
        for (int at = 0; at < places.size(); at++) {
          Object found = RegexExtraction.in(text, regex, maximum, places.get(at).name());
          frame.put(places.get(at).slot(), found == null ? before.get(at).valueIn(frame) : found);
        }
        next.take(frame);
      };
    }
  }

  /** Hands on a row for each value of a multivalue. */
  record Expanding(Expression value, int slot, int limit) implements Step.Maker {
    @Override
    public Step before(Step next) {
      return frame -> {
        Object found = value.valueIn(frame);
        if (!(found instanceof List<?> several)) {
          frame.put(slot, found);
          next.take(frame);
          return;
        }
        @Nullable Object[] row = frame.row();
        int count = limit == 0 ? several.size() : Math.min(limit, several.size());
        Combinations.requireMade(count, "rows");
        for (int at = 0; at < count; at++) {
          // Each has a row of its own: what comes behind may keep it.
          frame.moveToRow(row.clone());
          frame.put(slot, Values.each(several).get(at));
          next.take(frame);
        }
        frame.moveToRow(row);
      };
    }
  }
}
