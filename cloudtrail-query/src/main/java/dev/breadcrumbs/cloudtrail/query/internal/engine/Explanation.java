package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandText;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Plan;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ResultRows;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** A search explained before it runs: what it reads, and where its commands run. */
public final class Explanation {
  private Explanation() {}

  public static String of(CommandList written) {
    // Nothing runs for it, searches within the search neither.
    List<String> first = new ArrayList<>();
    CommandList search =
        written.withoutStars(
            (before, starred) -> {
              List<String> patterns = starred.stream().map(StarredName::pattern).toList();
              first.add("finds the names that fit " + String.join(", ", patterns));
              return patterns;
            });
    PlanBuilder builder =
        new PlanBuilder(
            RunSettings.DEFAULT,
            within -> {
              first.add(within.toString());
              return new ResultRows(within.columns(), List.of());
            });
    List<String> scanning = new ArrayList<>();
    List<String> onRows = new ArrayList<>();
    Iterator<String> texts = CommandText.commands(search.commands()).iterator();
    builder.addAll(
        search.commands(),
        added ->
            (builder.isOnRows() && !builder.hasJustLeftEvents() ? onRows : scanning)
                .add(texts.next()));
    Plan plan = search.isOfRows() ? builder.finish(search.columns()) : builder.plan();
    String fields =
        plan.paths().stream().map(FieldPath::toString).sorted().collect(Collectors.joining(", "));
    return "search: "
        + written
        + (first.isEmpty() ? "" : "\nruns first, on the same source:" + listed(first))
        + "\nreads of each event: "
        + (search.isOfRows() ? orNothing(fields) : "all of it, as events are given")
        + "\nwhile reading:"
        + listed(scanning)
        + "\non rows, when all is read:"
        + listed(onRows)
        + "\n";
  }

  private static String orNothing(String fields) {
    return fields.isEmpty() ? "nothing, only that it is there" : fields;
  }

  private static String listed(List<String> commands) {
    return commands.isEmpty()
        ? " nothing"
        : commands.stream().map(command -> "\n  " + command).collect(Collectors.joining());
  }
}
