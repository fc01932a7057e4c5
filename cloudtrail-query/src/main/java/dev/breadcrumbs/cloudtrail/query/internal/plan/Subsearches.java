package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.ArrayList;
import java.util.List;

/** The searches within a search, which run on the same source before it. */
public final class Subsearches {
  private Subsearches() {}

  /** All of them, found by planning the search without running anything. */
  public static List<CommandList> of(CommandList search) {
    List<CommandList> found = new ArrayList<>();
    PlanBuilder builder =
        new PlanBuilder(
                RunSettings.DEFAULT,
                within -> {
                  found.add(within);
                  return new ResultRows(within.columns(), List.of());
                })
            .addAll(search.commands());
    // Some are only known when all is that they are asked for.
    builder.finish(search.columns());
    return found;
  }
}
