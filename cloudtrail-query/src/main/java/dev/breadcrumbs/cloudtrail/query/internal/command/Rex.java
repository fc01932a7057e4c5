package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gives new fields what the named groups of a regular expression find in another: {@code rex}. With
 * a greater maximum they get all finds; 0 is no maximum.
 */
public record Rex(Expression from, Regex regex, int maximum) implements Command {
  public Rex {
    regex = Quotes.writable(regex);
    if (regex.groups().isEmpty()) {
      throw new SearchException("the regular expression of rex names no group: " + regex);
    }
    if (maximum < 0) {
      throw new SearchException("max_match of rex is negative: " + maximum);
    }
  }

  List<String> groups() {
    return regex.groups();
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Rex(from.replacingPaths(names), regex, maximum);
  }

  @Override
  public Shape after(Shape before) {
    return before.with(groups());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.extract(from, regex, maximum);
  }

  @Override
  public String toString() {
    return "rex field="
        + Quotes.inList(from)
        + (maximum == 1 ? "" : " max_match=" + maximum)
        + " "
        + Quotes.regex(regex.toString());
  }
}
