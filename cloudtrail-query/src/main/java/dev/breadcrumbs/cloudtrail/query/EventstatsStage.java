package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregates each group, and gives every row of it the results; a row in no group gets none. */
record EventstatsStage(
    List<Aggregate> aggregates, List<Field> by, List<Integer> places, @Nullable Expression time)
    implements RowStage {
  static void addTo(PlanBuilder plan, Eventstats command) {
    List<Computed> places =
        command.aggregates().stream().map(each -> plan.place(each.name())).toList();
    plan.stage(
        new EventstatsStage(
            command.aggregates(),
            command.by(),
            places.stream().map(Computed::slot).toList(),
            plan.time(command.aggregates())));
    places.forEach(plan::define);
  }

  @Override
  public List<@Nullable Object[]> apply(List<@Nullable Object[]> rows) {
    Map<List<Object>, GroupState> groups = new HashMap<>();
    List<@Nullable GroupState> groupOf = new ArrayList<>(rows.size());
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      List<Object> key = GroupKeys.of(by, frame);
      GroupState group =
          key == null
              ? null
              : groups.computeIfAbsent(key, first -> new GroupState(aggregates, time));
      if (group != null) {
        group.add(frame);
      }
      groupOf.add(group);
    }
    groups.values().forEach(GroupState::close);
    for (int at = 0; at < rows.size(); at++) {
      GroupState group = groupOf.get(at);
      if (group != null) {
        group.putInto(rows.get(at), places);
      }
    }
    return rows;
  }
}
