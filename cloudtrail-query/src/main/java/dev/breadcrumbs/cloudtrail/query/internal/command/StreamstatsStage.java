package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every row the aggregates of its group up to there; a row in no group gets none. */
record StreamstatsStage(Streamstats command, List<Integer> places, @Nullable Expression time)
    implements RowStage {
  static void addTo(PlanBuilder plan, Streamstats command) {
    List<RowPlace> places =
        command.aggregates().stream().map(each -> plan.place(each.name())).toList();
    plan.stage(
        new StreamstatsStage(
            command,
            places.stream().map(RowPlace::slot).toList(),
            Aggregation.time(command.aggregates(), plan)));
    places.forEach(plan::define);
  }

  @Override
  public List<@Nullable Object[]> apply(List<@Nullable Object[]> rows) {
    Map<List<Object>, Group> groups = new HashMap<>();
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      List<Object> key = RowKey.of(command.by(), frame);
      if (key != null) {
        groups.computeIfAbsent(key, first -> new Group()).take(frame, row);
      }
    }
    return rows;
  }

  /** One group: its running state, or the last rows where a window is asked for. */
  private final class Group {
    private final GroupState all = state();
    private final Deque<@Nullable Object[]> last = new ArrayDeque<>();

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
