package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.internal.command.Remove;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredCommand;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** {@code fields -} with names of which some have stars. */
public record StarredRemove(List<FieldItem> items) implements StarredCommand {
  public StarredRemove {
    items = List.copyOf(items);
  }

  /** The command for a list of names, be there stars or not. */
  public static Command of(List<FieldItem> items) {
    return FieldItem.anyStarred(items)
        ? new StarredRemove(items)
        : new Remove(FieldItem.fields(items));
  }

  @Override
  public List<StarredName> starred() {
    return FieldItem.starred(items);
  }

  @Override
  public CommandList addTo(CommandList before, Function<StarredName, List<NamedValue>> found) {
    List<NamedValue> fields = FieldItem.resolved(items, found);
    return fields.isEmpty() ? before : before.with(new Remove(fields));
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new StarredRemove(FieldItem.reading(items, names));
  }

  @Override
  public Shape after(Shape before) {
    List<String> gone = FieldItem.fields(items).stream().map(NamedValue::name).toList();
    return before
        .without(gone)
        .without(
            before.names().stream()
                .filter(name -> starred().stream().anyMatch(each -> each.fits(name)))
                .toList());
  }

  @Override
  public String toString() {
    return "fields - " + FieldItem.asColumns(items);
  }
}
