package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.DictionaryColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.TimeColumn;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Comparison;
import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClause;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtSlot;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A clause on loaded events, which works on many at a time. A clause on one field is decided once
 * for each of the field's values. Not thread-safe.
 */
sealed interface LoadedFilter
    permits CodeFilter,
        ValueFilter,
        LoadedFilter.All,
        LoadedFilter.Any,
        LoadedFilter.Except,
        LoadedFilter.InTime,
        LoadedFilter.OneByOne {
  /** Keeps the events that pass, at the front and in their order, and tells how many do. */
  int keep(int[] events, int count);

  /** Finds the events of a range that pass, and tells how many do. */
  default int select(EventRange range, int[] target) {
    return keep(target, range.numbers(target));
  }

  /** Whether it looks at events one by one, and so is better asked last. */
  boolean isSlow();

  /** Compiles a clause. */
  static LoadedFilter of(Clause clause, EventStore store, LoadedEvent event) {
    if (clause instanceof And and) {
      return all(and.members(), store, event);
    }
    if (clause instanceof Or or) {
      return new Any(each(or.members(), store, event));
    }
    if (clause instanceof Not not) {
      return new Except(of(not.negated(), store, event));
    }
    return clause instanceof FieldClause on
        ? onField(on, store, event)
        : new OneByOne(clause, event);
  }

  /** Compiles clauses that must all hold. */
  static LoadedFilter all(List<Clause> members, EventStore store, LoadedEvent event) {
    return new All(each(members, store, event));
  }

  private static List<LoadedFilter> each(
      List<Clause> members, EventStore store, LoadedEvent event) {
    return members.stream()
        .map(member -> of(member, store, event))
        .sorted(Comparator.comparing(LoadedFilter::isSlow))
        .toList();
  }

  private static LoadedFilter onField(FieldClause clause, EventStore store, LoadedEvent event) {
    List<FieldPath> paths = clause.paths();
    if (clause instanceof Comparison comparison
        && comparison.bound() instanceof Instant bound
        && clause.value() instanceof AtSlot at
        && store.column(at.path().names()) instanceof TimeColumn times) {
      return new InTime(comparison, bound, times, event);
    }
    if (paths.size() == 1
        && store.column(paths.get(0).names()) instanceof DictionaryColumn column) {
      return new CodeFilter(clause, column, event);
    }
    boolean coded =
        paths.stream().allMatch(path -> store.column(path.names()) instanceof DictionaryColumn);
    return coded ? new ValueFilter(clause, store, event) : new OneByOne(clause, event);
  }

  /** Takes out of events, which are in order, those that are among others, which are in order. */
  private static int without(int[] events, int count, int[] others, int otherCount) {
    int kept = 0;
    int other = 0;
    for (int at = 0; at < count; at++) {
      if (other < otherCount && others[other] == events[at]) {
        other++;
      } else {
        events[kept++] = events[at];
      }
    }
    return kept;
  }

  /** All of several. */
  record All(List<LoadedFilter> members) implements LoadedFilter {
    @Override
    public int select(EventRange range, int[] target) {
      if (members.isEmpty()) {
        return range.numbers(target);
      }
      int found = members.get(0).select(range, target);
      return new All(members.subList(1, members.size())).keep(target, found);
    }

    @Override
    public int keep(int[] events, int count) {
      int left = count;
      for (LoadedFilter member : members) {
        left = left == 0 ? 0 : member.keep(events, left);
      }
      return left;
    }

    @Override
    public boolean isSlow() {
      return members.stream().anyMatch(LoadedFilter::isSlow);
    }
  }

  /** Any of several: all but those that none of them keeps. */
  record Any(List<LoadedFilter> members) implements LoadedFilter {
    @Override
    public int keep(int[] events, int count) {
      int[] refused = Arrays.copyOf(events, count);
      int left = count;
      for (LoadedFilter member : members) {
        if (left > 0) {
          int[] tried = Arrays.copyOf(refused, left);
          left = without(refused, left, tried, member.keep(tried, left));
        }
      }
      return without(events, count, refused, left);
    }

    @Override
    public boolean isSlow() {
      return members.stream().anyMatch(LoadedFilter::isSlow);
    }
  }

  /** All but those that another keeps. */
  record Except(LoadedFilter negated) implements LoadedFilter {
    @Override
    public int keep(int[] events, int count) {
      int[] refused = Arrays.copyOf(events, count);
      return without(events, count, refused, negated.keep(refused, count));
    }

    @Override
    public boolean isSlow() {
      return negated.isSlow();
    }
  }

  /** A time compared with another. */
  record InTime(Comparison clause, Instant bound, TimeColumn times, LoadedEvent event)
      implements LoadedFilter {
    @Override
    public int keep(int[] events, int count) {
      int kept = 0;
      for (int at = 0; at < count; at++) {
        events[kept] = events[at];
        kept += passes(events[at]) ? 1 : 0;
      }
      return kept;
    }

    private boolean passes(int number) {
      int seconds = times.seconds(number);
      if (seconds == TimeColumn.OTHER) {
        event.moveTo(number);
        return clause.test(event);
      }
      return seconds != TimeColumn.MISSING
          && clause.operator().test(Instant.ofEpochSecond(seconds), bound);
    }

    @Override
    public boolean isSlow() {
      return false;
    }
  }

  /** Any clause, on one event after the other. */
  record OneByOne(Clause clause, LoadedEvent event) implements LoadedFilter {
    @Override
    public int keep(int[] events, int count) {
      int kept = 0;
      for (int at = 0; at < count; at++) {
        int number = events[at];
        event.moveTo(number);
        if (clause.test(event)) {
          events[kept++] = number;
        }
      }
      return kept;
    }

    @Override
    public boolean isSlow() {
      return true;
    }
  }
}
