package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.FilledFields;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ResultRows;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowLimit;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts rows of a second search beside those of the first: {@code join}. */
public record JoinRows(JoinTerms join) implements Command {
  public JoinRows {
    if (join.fields().isEmpty()) {
      throw new SearchException("join needs a field");
    }
    if (join.other().shape().found()) {
      throw new SearchException("join needs a search whose columns are known: " + join.other());
    }
    join.fields().forEach(field -> ColumnNames.require(field.name(), join.other().columns()));
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new JoinRows(join.on(NamedValue.reading(join.fields(), names)));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(added());
  }

  /** The columns of the second search that must be the same as the fields. */
  private List<String> joined() {
    List<String> columns = join.other().columns();
    return join.fields().stream().map(field -> ColumnNames.require(field.name(), columns)).toList();
  }

  /** The columns that come with the second search; the fields themselves stay what they are. */
  private List<String> added() {
    List<String> added = new ArrayList<>(join.other().columns());
    joined().forEach(added::remove);
    return added;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    Map<List<Object>, List<@Nullable Object[]>> found = new HashMap<>();
    ResultRows table = plan.found(join.other());
    RowLimit.check(table.size());
    for (@Nullable Object[] row : table.rows()) {
      List<Object> key = key(table, row);
      if (key != null) {
        List<@Nullable Object[]> same = found.computeIfAbsent(key, first -> new ArrayList<>());
        if (join.max() == 0 || same.size() < join.max()) {
          same.add(added().stream().map(name -> table.value(row, name)).toArray());
        }
      }
    }
    FilledFields places = FilledFields.in(plan, added());
    plan.step(next -> frame -> take(frame, found, places, next));
    places.define(plan);
  }

  private @Nullable List<Object> key(ResultRows table, @Nullable Object[] row) {
    Frame frame = new Frame(0);
    frame.moveTo(path -> table.value(row, path.toString()));
    return RowKey.of(joined().stream().map(NamedValue::named).toList(), frame);
  }

  private void take(
      Frame frame,
      Map<List<Object>, List<@Nullable Object[]>> found,
      FilledFields places,
      Step next) {
    List<Object> key = RowKey.of(join.fields(), frame);
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
