package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keeps the first rows of each combination of values: {@code dedup}. A row that lacks a field is
 * dropped, unless empty ones are kept; consecutive looks at neighbours only.
 */
public record Dedup(int keep, List<NamedValue> fields, boolean keepempty, boolean consecutive)
    implements Command {
  public Dedup {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new SearchException("dedup needs a field");
    }
    if (keep < 1) {
      throw new SearchException("dedup keeps 1 row or more, not " + keep);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Dedup(keep, NamedValue.reading(fields, names), keepempty, consecutive);
  }

  @Override
  public Shape after(Shape before) {
    return before;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.stage(DedupStage.of(this, plan.lacking(fields)));
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public String toString() {
    return "dedup "
        + (keep == 1 ? "" : keep + " ")
        + NamedValue.written(fields)
        + (keepempty ? " keepempty=t" : "")
        + (consecutive ? " consecutive=t" : "");
  }
}
