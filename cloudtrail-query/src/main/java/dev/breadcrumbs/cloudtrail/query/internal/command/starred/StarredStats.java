package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.Aggregation;
import dev.breadcrumbs.cloudtrail.query.internal.command.Stats;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredCommand;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code stats} with functions of names with stars. Their columns come behind those of the others.
 */
public record StarredStats(
    List<Aggregation> aggregates, List<AggregationItem> items, List<NamedValue> by)
    implements StarredCommand {
  public StarredStats {
    aggregates = List.copyOf(aggregates);
    items = List.copyOf(items);
    by = List.copyOf(by);
  }

  /** The command for such functions, be there stars or not, where all columns are known. */
  public static Command of(
      List<Aggregation> aggregates,
      List<AggregationItem> items,
      List<NamedValue> by,
      Function<StarredName, List<NamedValue>> found) {
    return items.isEmpty()
        ? new Stats(aggregates, by)
        : new StarredStats(aggregates, items, by).known(found);
  }

  /** The command for such functions, be there stars or not. */
  public static Command of(
      List<Aggregation> aggregates, List<AggregationItem> items, List<NamedValue> by) {
    return items.isEmpty() ? new Stats(aggregates, by) : new StarredStats(aggregates, items, by);
  }

  @Override
  public List<StarredName> starred() {
    return items.stream().map(AggregationItem::starred).toList();
  }

  @Override
  public CommandList addTo(CommandList before, Function<StarredName, List<NamedValue>> found) {
    return before.with(known(found));
  }

  /** The same where it is known what the stars stand for. */
  private Stats known(Function<StarredName, List<NamedValue>> found) {
    List<String> groups = by.stream().map(NamedValue::name).toList();
    List<Aggregation> all = new ArrayList<>(aggregates);
    for (AggregationItem item : items) {
      // What rows are grouped by has its column already.
      all.addAll(
          item.of(
              found.apply(item.starred()).stream()
                  .filter(field -> !groups.contains(field.name()))
                  .toList()));
    }
    if (all.isEmpty() && by.isEmpty()) {
      throw new SearchException("no event has a value under a name that fits '" + this + "'");
    }
    return new Stats(all, by);
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new StarredStats(
        Aggregation.reading(aggregates, names), items, NamedValue.reading(by, names));
  }

  @Override
  public Shape after(Shape before) {
    return Shape.someRows(
        Stream.concat(by.stream().map(NamedValue::name), aggregates.stream().map(Aggregation::name))
            .toList());
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    String functions =
        Stream.concat(aggregates.stream(), items.stream())
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return "stats " + functions + (by.isEmpty() ? "" : " by " + NamedValue.asColumns(by));
  }
}
