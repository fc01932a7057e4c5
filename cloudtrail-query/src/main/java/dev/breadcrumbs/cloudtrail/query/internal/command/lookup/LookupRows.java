package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ColumnNames;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.FilledFields;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes values from a table: {@code lookup}. */
public record LookupRows(LookupTerms lookup) implements Command {
  public LookupRows {
    if (lookup.keys().isEmpty()) {
      throw new SearchException(
          "lookup needs what to look up in " + lookup.table() + ": a column on a field");
    }
    if (lookup.outputs().isEmpty()) {
      throw new SearchException("lookup takes nothing from " + lookup.table());
    }
    ColumnNames.distinct(names(lookup));
  }

  private static List<String> names(LookupTerms lookup) {
    return lookup.outputs().stream().map(LookupTerms.Output::name).toList();
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new LookupRows(lookup.of(NamedValue.reading(lookup.fields(), names)));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(names(lookup));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    LookupIndex index = new LookupIndex(lookup);
    FilledFields places = FilledFields.in(plan, names(lookup));
    plan.step(
        next ->
            frame -> {
              @Nullable Object[] found = index.find(lookup.fields(), frame);
              if (lookup.isOnlyNew()) {
                for (int at = 0; at < found.length; at++) {
                  found[at] = places.before(at, frame) == null ? found[at] : null;
                }
              }
              places.put(frame, found);
              next.take(frame);
            });
    places.define(plan);
  }

  @Override
  public String toString() {
    return lookup.toString();
  }
}
