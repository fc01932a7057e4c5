package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A search prepared to run: the paths that it asks of events, what is done with each event, and
 * what with the rows. Any number of workers may take events for it; their rows are finished once.
 */
final class Plan {
  private final List<FieldPath> paths;
  private final Layout layout;
  private final List<Step.Maker> steps;
  private final Supplier<RowSink> sinks;
  private final List<RowStage> stages;
  private final Supplier<List<String>> columns;
  private final @Nullable RunCounts counts;

  Plan(
      List<FieldPath> paths,
      Layout layout,
      List<Step.Maker> steps,
      Supplier<RowSink> sinks,
      List<RowStage> stages,
      Supplier<List<String>> columns,
      @Nullable RunCounts counts) {
    this.paths = List.copyOf(paths);
    this.layout = layout;
    this.steps = List.copyOf(steps);
    this.sinks = sinks;
    this.stages = List.copyOf(stages);
    this.columns = columns;
    this.counts = counts;
  }

  /**
   * Prepares a search for rows.
   *
   * @param options what the present is
   * @param subsearches runs the searches within it, which happens here
   */
  static Plan of(TableQuery query, RunOptions options, Function<TableQuery, Table> subsearches) {
    PlanBuilder builder = new PlanBuilder(options, subsearches);
    addAll(builder, query.commands());
    return builder.finish(query.columns());
  }

  /** A search for events: where there are rows, the event itself is their first value. */
  static Plan ofEvents(Search search, RunOptions options, Function<TableQuery, Table> subsearches) {
    PlanBuilder builder = new PlanBuilder(options, subsearches).keepingEvents();
    addAll(builder, search.commands());
    return builder.plan();
  }

  private static void addAll(PlanBuilder builder, List<Command> commands) {
    Shape shape = Shape.EVENTS;
    for (Command command : commands) {
      builder.add(command, shape);
      shape = command.after(shape);
    }
  }

  /** Whether it asks for all values of an event, wherever they are. */
  boolean needsWhole() {
    return paths.contains(FieldPath.WHOLE);
  }

  List<FieldPath> paths() {
    return paths;
  }

  /** The clauses that an event has to meet before anything is done with it. */
  List<Clause> filters() {
    return steps.stream()
        .takeWhile(step -> step instanceof Steps.Keeping)
        .map(step -> ((Steps.Keeping) step).clause())
        .toList();
  }

  /** A worker for events that are known to meet the {@link #filters}. */
  EventWorker workerBehindFilters() {
    List<Step.Maker> rest = steps.subList(filters().size(), steps.size());
    return new EventWorker(new Frame(layout.width()), rest, sinks.get());
  }

  EventWorker worker() {
    return new EventWorker(new Frame(layout.width()), steps, sinks.get());
  }

  /** A worker that hands each event that is kept to somebody. */
  EventWorker worker(Step last) {
    return new EventWorker(new Frame(layout.width()), steps, last);
  }

  /** Whether each event goes its own way, and none has to wait for others. */
  boolean isStreaming() {
    return stages.isEmpty() && sinks.get().equals(RowSink.NONE);
  }

  /** Whether nothing is done but to keep some events. */
  boolean isOnlyFilters() {
    return isStreaming() && filters().size() == steps.size();
  }

  /** What the steps on rows make of what the workers gathered. */
  List<@Nullable Object[]> finish(EventWorker total) {
    List<@Nullable Object[]> rows = total.rows();
    for (RowStage stage : stages) {
      rows = stage.apply(rows);
    }
    return rows;
  }

  /** The table that a run comes to. */
  Table table(TableQuery query, EventWorker total, ReadReport report, RunOptions options) {
    List<@Nullable Object[]> rows = finish(total);
    List<String> names = columns.get();
    List<CommandCount> counted =
        counts == null
            ? List.of()
            : CommandCount.of(PipelineText.commands(query.commands()), counts);
    return Table.of(names, options.isWithin() ? rows : ShownTimes.in(names, rows), report)
        .counted(counted);
  }
}
