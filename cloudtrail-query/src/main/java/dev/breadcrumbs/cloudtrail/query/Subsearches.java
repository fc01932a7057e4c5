package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.ArrayList;
import java.util.List;

/** The searches within a search, which run on the same source before it. */
final class Subsearches {
  private Subsearches() {}

  /** All of them, found by planning the search without running anything. */
  static List<TableQuery> of(TableQuery search) {
    List<TableQuery> found = new ArrayList<>();
    PlanBuilder builder =
        new PlanBuilder(
            RunOptions.DEFAULT,
            within -> {
              found.add(within);
              return Table.of(within.columns(), List.of(), ReadReport.EMPTY);
            });
    Shape shape = Shape.EVENTS;
    for (Command command : search.commands()) {
      builder.add(command, shape);
      shape = command.after(shape);
    }
    return found;
  }
}
