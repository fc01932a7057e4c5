package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.internal.command.Rename;
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

/** {@code rename} of all fields that fit a name with stars. */
public record StarredRename(StarredName old, String wanted) implements StarredCommand {
  public StarredRename {
    NamePattern.of(old.pattern(), wanted);
  }

  @Override
  public List<StarredName> starred() {
    return List.of(old);
  }

  @Override
  public CommandList addTo(CommandList before, Function<StarredName, List<NamedValue>> found) {
    NamePattern pattern = NamePattern.of(old.pattern(), wanted);
    CommandList renamed = before;
    for (NamedValue field : found.apply(old)) {
      renamed = renamed.with(new Rename(field, pattern.renamed(field.name())));
    }
    return renamed;
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return this;
  }

  @Override
  public Shape after(Shape before) {
    return before.without(before.names().stream().filter(old::fits).toList()).withAnyName();
  }

  @Override
  public String toString() {
    return "rename " + old.written() + " as " + Quotes.inList(wanted);
  }
}
