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
  private final List<Aggregation> aggregates;
  private final @Nullable Expression time;
  private final Accumulator[] state;
  private @Nullable Object @Nullable [] results;

  public GroupState(List<Aggregation> aggregates, @Nullable Expression time) {
    this.aggregates = aggregates;
    this.time = time;
    this.state = aggregates.stream().map(Aggregation::accumulator).toArray(Accumulator[]::new);
  }

  public void add(Frame frame) {
    Moment moment = () -> time == null ? null : EpochSeconds.instant(time.valueIn(frame));
    for (int at = 0; at < state.length; at++) {
      try {
        state[at].add(aggregates.get(at).valueIn(frame), moment);
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
