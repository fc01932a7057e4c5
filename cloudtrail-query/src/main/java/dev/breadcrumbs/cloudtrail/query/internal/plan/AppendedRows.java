package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TheEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a second search finds behind the events of the first. Of each it has the values that
 * are asked for further on.
 */
final class AppendedRows implements RowStage {
  private final CommandList search;
  private final Function<List<NamedValue>, Command> table;
  private final boolean keepsEvents;
  private List<@Nullable Object[]> found = List.of();

  /**
   * Appends a search.
   *
   * @param table the command that makes rows of fields
   */
  AppendedRows(CommandList search, Function<List<NamedValue>, Command> table, boolean keepsEvents) {
    this.search = search;
    this.table = table;
    this.keepsEvents = keepsEvents && !search.isOfRows();
  }

  /** Runs the second search for what has been asked for. */
  void find(KeptValues asked, Layout layout, Function<CommandList, ResultRows> subsearches) {
    List<NamedValue> fields = new ArrayList<>();
    Map<String, RowPlace> places = new TreeMap<>();
    if (keepsEvents) {
      fields.add(new NamedValue("the event", new TheEvent()));
      places.put("the event", new RowPlace(0, ""));
    }
    for (Map.Entry<Expression, RowPlace> each : asked.asked().entrySet()) {
      NamedValue field = inSecond(each.getKey(), fields.size());
      if (field != null && places.putIfAbsent(field.name(), each.getValue()) == null) {
        fields.add(field);
      }
    }
    if (fields.isEmpty()) {
      // How many there are is asked for, if nothing else is.
      fields.add(
          search.isOfRows()
              ? NamedValue.named(search.columns().get(0))
              : NamedValue.at("eventName"));
    }
    ResultRows rows = subsearches.apply(search.with(fields, table));
    found = placed(rows, places, layout.width());
  }

  /** What a name means in the second search; null if nothing. */
  private @Nullable NamedValue inSecond(Expression leaf, int number) {
    String name =
        leaf instanceof AtPath at
            ? at.path().toString()
            : leaf instanceof NamedExpression named && named.isPlain() ? named.name() : "";
    if (search.isOfRows()) {
      return search.columns().contains(name) ? NamedValue.named(name) : null;
    }
    return new NamedValue(name.isEmpty() ? "value " + number : name, leaf);
  }

  private static List<@Nullable Object[]> placed(
      ResultRows rows, Map<String, RowPlace> places, int width) {
    List<@Nullable Object[]> placed = new ArrayList<>(rows.size());
    for (@Nullable Object[] row : rows.rows()) {
      @Nullable Object[] target = new @Nullable Object[width];
      places.forEach((name, place) -> target[place.slot()] = rows.value(row, name));
      placed.add(target);
    }
    return placed;
  }

  @Override
  public List<@Nullable Object[]> apply(List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> all = new ArrayList<>(rows);
    found.forEach(row -> all.add(row.clone()));
    RowLimit.check(all.size());
    return all;
  }
}
