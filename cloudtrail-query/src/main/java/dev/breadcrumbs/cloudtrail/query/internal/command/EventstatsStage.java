package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ValueSizes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Aggregates each group, and gives every row of it the results; a row in no group gets none. */
record EventstatsStage(
    List<Aggregation> aggregates,
    List<NamedValue> by,
    List<Integer> places,
    @Nullable Expression time,
    Supplier<Account> accounts)
    implements RowStage {
  static void addTo(PlanBuilder plan, Eventstats command) {
    List<RowPlace> places =
        command.aggregates().stream().map(each -> plan.place(each.name())).toList();
    plan.stage(
        new EventstatsStage(
            command.aggregates(),
            command.by(),
            places.stream().map(RowPlace::slot).toList(),
            Aggregation.time(command.aggregates(), plan),
            plan.accounts("groups")));
    places.forEach(plan::define);
  }

  @Override
  public List<@Nullable Object[]> apply(List<@Nullable Object[]> rows) {
    Map<List<Object>, GroupState> groups = new HashMap<>();
    // It is not given back: what the groups have gathered goes into the rows.
    Account held = accounts.get();
    ValueSizes sizes = new ValueSizes();
    List<@Nullable GroupState> groupOf = new ArrayList<>(rows.size());
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      List<Object> key = RowKey.of(by, frame);
      GroupState group = key == null ? null : groups.get(key);
      if (key != null && group == null) {
        group = new GroupState(aggregates, time);
        groups.put(key, group);
        held.holdOne(GroupState.size(aggregates) + sizes.of(key.toArray()));
      }
      if (group != null) {
        group.add(frame);
        held.hold(group.takeGrown());
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
