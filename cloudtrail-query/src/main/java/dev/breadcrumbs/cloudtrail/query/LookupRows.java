package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes values from a table: {@code lookup}. */
record LookupRows(Lookup lookup) implements Command {
  LookupRows {
    if (lookup.keys().isEmpty()) {
      throw new SearchException(
          "lookup needs what to look up in " + lookup.table() + ": a column on a field");
    }
    if (lookup.outputs().isEmpty()) {
      throw new SearchException("lookup takes nothing from " + lookup.table());
    }
    Columns.distinct(names(lookup));
  }

  private static List<String> names(Lookup lookup) {
    return lookup.outputs().stream().map(Lookup.Output::name).toList();
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new LookupRows(lookup.of(Command.reading(lookup.fields(), names)));
  }

  @Override
  public Shape after(Shape before) {
    return before.with(names(lookup));
  }

  @Override
  public void addTo(PlanBuilder plan) {
    LookupIndex index = new LookupIndex(lookup);
    Filling places = Filling.in(plan, names(lookup));
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
