package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Accumulator;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Moment;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running aggregates of one group of rows. */
public final class GroupState {
  private static final int OF_GROUP = 128;
  private static final int OF_ACCUMULATOR = 48;

  private final List<Aggregation> aggregates;
  private final @Nullable Expression time;
  private final Accumulator[] state;
  private @Nullable Object @Nullable [] results;

  public GroupState(List<Aggregation> aggregates, @Nullable Expression time) {
    this.aggregates = aggregates;
    this.time = time;
    this.state = aggregates.stream().map(Aggregation::accumulator).toArray(Accumulator[]::new);
  }

  /** What a group takes in memory before it has grown, as an estimate. */
  static long size(List<Aggregation> aggregates) {
    return OF_GROUP + (long) OF_ACCUMULATOR * aggregates.size();
  }

  /** What the functions aggregate of an event or row; for any group. */
  public static @Nullable Object[] values(List<Aggregation> aggregates, Frame frame) {
    @Nullable Object[] values = new @Nullable Object[aggregates.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = aggregates.get(at).valueIn(frame);
    }
    return values;
  }

  /** How many single values there are. */
  public static long count(@Nullable Object[] values) {
    long count = 1;
    for (Object value : values) {
      count += value instanceof List<?> several ? several.size() : 1;
    }
    return count;
  }

  public void add(Frame frame) {
    add(values(aggregates, frame), frame);
  }

  /** By how many bytes, as an estimate, it has grown since this was last asked. */
  public long takeGrown() {
    long grown = 0;
    for (Accumulator each : state) {
      grown += each.takeGrown();
    }
    return grown;
  }

  public void add(@Nullable Object[] values, Frame frame) {
    Moment moment = () -> time == null ? null : EpochSeconds.instant(time.valueIn(frame));
    for (int at = 0; at < state.length; at++) {
      try {
        state[at].add(values[at], moment);
      } catch (StatsLimit e) {
        throw aggregates.get(at).refused(e);
      }
    }
  }

  /** Takes over what a group of the same aggregates gathered from what follows. */
  public void merge(GroupState later) {
    for (int at = 0; at < state.length; at++) {
      try {
        state[at].merge(later.state[at]);
      } catch (StatsLimit e) {
        throw aggregates.get(at).refused(e);
      }
    }
  }

  /** Computes the results once for all rows. */
  public void close() {
    results = results();
  }

  public @Nullable Object[] results() {
    @Nullable Object[] found = new @Nullable Object[state.length];
    for (int at = 0; at < state.length; at++) {
      found[at] = state[at].result();
    }
    return found;
  }

  public void putInto(@Nullable Object[] row, List<Integer> places) {
    @Nullable Object[] found = results == null ? results() : results;
    for (int at = 0; at < found.length; at++) {
      row[places.get(at)] = found[at];
    }
  }
}
