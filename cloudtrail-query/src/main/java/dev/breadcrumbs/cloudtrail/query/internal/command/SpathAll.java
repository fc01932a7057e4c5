package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.function.UnaryOperator;

/** Takes all values out of a text that is JSON, each under its path there: {@code spath input=}. */
public record SpathAll(NamedValue input) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new SpathAll(input.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    if (!before.open()) {
      throw new SearchException(
          "spath of a column needs path=, as the columns of rows are known before the run: spath"
              + " input="
              + input.written()
              + " path=...");
    }
    return before.withAnyName();
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.extractAll(input.expression());
  }

  @Override
  public String toString() {
    return "spath input=" + input.written();
  }
}
