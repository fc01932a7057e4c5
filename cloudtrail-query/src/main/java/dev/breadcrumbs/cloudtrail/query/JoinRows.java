package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts rows of a second search beside those of the first: {@code join}. */
record JoinRows(Join join) implements Command {
  JoinRows {
    if (join.fields().isEmpty()) {
      throw new SearchException("join needs a field");
    }
    if (join.other().shape().found()) {
      throw new SearchException("join needs a search whose columns are known: " + join.other());
    }
    join.fields().forEach(field -> Columns.require(field.name(), join.other().columns()));
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new JoinRows(join.on(Command.reading(join.fields(), names)));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(added());
  }

  /** The columns that come with the second search; the fields themselves stay what they are. */
  private List<String> added() {
    List<String> added = new ArrayList<>(join.other().columns());
    join.fields().forEach(field -> added.remove(field.name()));
    return added;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    Map<List<Object>, List<@Nullable Object[]>> found = new HashMap<>();
    Table table = plan.found(join.other());
    RowLimit.check(table.size());
    for (Row row : table) {
      List<Object> key = key(row);
      if (key != null) {
        List<@Nullable Object[]> same = found.computeIfAbsent(key, first -> new ArrayList<>());
        if (join.max() == 0 || same.size() < join.max()) {
          same.add(added().stream().map(row::get).toArray());
        }
      }
    }
    Filling places = Filling.in(plan, added());
    plan.step(next -> frame -> take(frame, found, places, next));
    places.define(plan);
  }

  private @Nullable List<Object> key(Row row) {
    Frame frame = new Frame(0);
    frame.moveTo(path -> row.get(path.toString()));
    return GroupKeys.of(
        join.fields().stream().map(field -> Field.named(field.name())).toList(), frame);
  }

  private void take(
      Frame frame, Map<List<Object>, List<@Nullable Object[]>> found, Filling places, Step next) {
    List<Object> key = GroupKeys.of(join.fields(), frame);
    List<@Nullable Object[]> rows = key == null ? List.of() : found.getOrDefault(key, List.of());
    if (rows.isEmpty()) {
      if (join.isLeft()) {
        places.put(frame, null);
        next.take(frame);
      }
      return;
    }
    @Nullable Object[] row = frame.row();
    for (@Nullable Object[] values : rows) {
      // Each has a row of its own: what comes behind may keep it.
      frame.moveToRow(row.clone());
      places.put(frame, values);
      next.take(frame);
    }
    frame.moveToRow(row);
  }

  @Override
  public boolean keepsEvents() {
    return join.max() == 1;
  }

  @Override
  public String toString() {
    return join.toString();
  }
}
