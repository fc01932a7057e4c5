package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.internal.command.Fillnull;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredCommand;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** {@code fillnull} with names of which some have stars. */
public record StarredFillnull(String value, List<FieldItem> items) implements StarredCommand {
  public StarredFillnull {
    items = List.copyOf(items);
  }

  /** The command for a list of names, be there stars or not. */
  public static Command of(String value, List<FieldItem> items) {
    return FieldItem.anyStarred(items)
        ? new StarredFillnull(value, items)
        : new Fillnull(value, FieldItem.fields(items));
  }

  @Override
  public List<StarredName> starred() {
    return FieldItem.starred(items);
  }

  @Override
  public CommandList addTo(CommandList before, Function<StarredName, List<NamedValue>> found) {
    List<NamedValue> fields = FieldItem.resolved(items, found);
    return fields.isEmpty() ? before : before.with(new Fillnull(value, fields));
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new StarredFillnull(value, FieldItem.reading(items, names));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(FieldItem.fields(items).stream().map(NamedValue::name).toList());
  }

  @Override
  public String toString() {
    return "fillnull value=" + Quotes.text(value) + " " + FieldItem.asColumns(items);
  }
}
