package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A search explained before it runs: what it reads, and where its commands run. */
final class Explanation {
  private Explanation() {}

  static String of(Pipeline<?> search) {
    // Nothing runs for it, searches within the search neither.
    List<String> first = new ArrayList<>();
    PlanBuilder builder =
        new PlanBuilder(
            RunOptions.DEFAULT,
            within -> {
              first.add(within.toString());
              return Table.of(within.columns(), List.of(), ReadReport.EMPTY);
            });
    List<String> scanning = new ArrayList<>();
    List<String> onRows = new ArrayList<>();
    List<String> texts = PipelineText.commands(search.commands());
    Shape shape = Shape.EVENTS;
    for (int at = 0; at < texts.size(); at++) {
      Command command = search.commands().get(at);
      builder.add(command, shape);
      shape = command.after(shape);
      (builder.isOnRows() && !builder.hasJustLeftEvents() ? onRows : scanning).add(texts.get(at));
    }
    Plan plan = search instanceof TableQuery ? builder.finish(shape.names()) : builder.plan();
    String fields =
        plan.paths().stream().map(FieldPath::toString).sorted().collect(Collectors.joining(", "));
    return "search: "
        + search
        + (first.isEmpty() ? "" : "\nruns first, on the same source:" + listed(first))
        + "\nreads of each event: "
        + (search instanceof TableQuery ? orNothing(fields) : "all of it, as events are given")
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
