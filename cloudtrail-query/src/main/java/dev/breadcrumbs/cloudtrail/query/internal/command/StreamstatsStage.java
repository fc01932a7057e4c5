package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ValueSizes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives every row the aggregates of its group up to there; a row in no group gets none. */
record StreamstatsStage(
    Streamstats command,
    List<Integer> places,
    @Nullable Expression time,
    Supplier<Account> accounts)
    implements RowStage {
  static void addTo(PlanBuilder plan, Streamstats command) {
    List<RowPlace> places =
        command.aggregates().stream().map(each -> plan.place(each.name())).toList();
    plan.stage(
        new StreamstatsStage(
            command,
            places.stream().map(RowPlace::slot).toList(),
            Aggregation.time(command.aggregates(), plan),
            plan.accounts("rows")));
    places.forEach(plan::define);
  }

  @Override
  public List<@Nullable Object[]> apply(List<@Nullable Object[]> rows) {
    Map<List<Object>, Group> groups = new HashMap<>();
    // It is not given back: what each row is given stays.
    Account held = accounts.get();
    ValueSizes sizes = new ValueSizes();
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      List<Object> key = RowKey.of(command.by(), frame);
      if (key != null) {
        Group group = groups.get(key);
        if (group == null) {
          group = new Group();
          groups.put(key, group);
          held.hold(GroupState.size(command.aggregates()) + sizes.of(key.toArray()));
        }
        group.take(frame, row);
        held.holdOne(group.takeGrown() + given(row, sizes));
      }
    }
    return rows;
  }

  /** What a row has been given. */
  private long given(@Nullable Object[] row, ValueSizes sizes) {
    @Nullable Object[] results = new @Nullable Object[places.size()];
    for (int at = 0; at < results.length; at++) {
      results[at] = row[places.get(at)];
    }
    return sizes.of(results);
  }

  /** One group: its running state, or the last rows where a window is asked for. */
  private final class Group {
    private final GroupState all = state();
    private final Deque<@Nullable Object[]> last = new ArrayDeque<>();

    /** A window holds rows that are held anyway. */
    long takeGrown() {
      return all.takeGrown();
    }

    private GroupState state() {
      return new GroupState(command.aggregates(), time);
    }

    void take(Frame frame, @Nullable Object[] row) {
      if (command.current()) {
        add(frame, row);
        windowed().putInto(row, places);
      } else {
        @Nullable Object[] before = windowed().results();
        add(frame, row);
        for (int at = 0; at < before.length; at++) {
          row[places.get(at)] = before[at];
        }
      }
    }

    private void add(Frame frame, @Nullable Object[] row) {
      if (command.window() == 0) {
        all.add(frame);
        return;
      }
      last.addLast(row);
      if (last.size() > command.window()) {
        last.removeFirst();
      }
    }

    private GroupState windowed() {
      if (command.window() == 0) {
        return all;
      }
      GroupState state = state();
      Frame frame = new Frame(0);
      for (@Nullable Object[] row : last) {
        frame.moveToRow(row);
        state.add(frame);
      }
      return state;
    }
  }
}
