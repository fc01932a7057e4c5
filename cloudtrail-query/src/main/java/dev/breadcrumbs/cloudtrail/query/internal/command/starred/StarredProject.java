package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.Project;
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

/** {@code table} and {@code fields} with names of which some have stars. */
public record StarredProject(String word, List<FieldItem> items) implements StarredCommand {
  public StarredProject {
    items = List.copyOf(items);
  }

  /** The command for a list of names, be there stars or not. */
  public static Command of(String word, List<FieldItem> items) {
    return FieldItem.anyStarred(items)
        ? new StarredProject(word, items)
        : new Project(word, FieldItem.fields(items));
  }

  @Override
  public List<StarredName> starred() {
    return FieldItem.starred(items);
  }

  @Override
  public CommandList addTo(CommandList before, Function<StarredName, List<NamedValue>> found) {
    List<NamedValue> fields = FieldItem.resolved(items, found);
    if (fields.isEmpty()) {
      throw new SearchException("no event has a value under a name that fits '" + this + "'");
    }
    return before.with(new Project(word, fields));
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new StarredProject(word, FieldItem.reading(items, names));
  }

  @Override
  public Shape after(Shape before) {
    return Shape.someRows(FieldItem.fields(items).stream().map(NamedValue::name).toList());
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return word + " " + FieldItem.asColumns(items);
  }
}
