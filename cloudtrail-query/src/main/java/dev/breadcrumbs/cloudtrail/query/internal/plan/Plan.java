package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A search prepared to run: the paths that it asks of events, what is done with each event, and
 * what with the rows. Any number of workers may take events for it; their rows are finished once.
 */
public final class Plan {
  private final List<FieldPath> paths;
  private final Layout layout;
  private final List<Step.Maker> steps;
  private final Supplier<RowSink> sinks;
  private final List<RowStage> stages;
  private final Supplier<List<String>> columns;
  private final List<Lacking> leftOut;
  private final @Nullable RunCounts counts;
  private final MemoryBudget budget;

  Plan(
      List<FieldPath> paths,
      Layout layout,
      List<Step.Maker> steps,
      Supplier<RowSink> sinks,
      List<RowStage> stages,
      Supplier<List<String>> columns,
      List<Lacking> leftOut,
      @Nullable RunCounts counts,
      MemoryBudget budget) {
    this.budget = budget;
    this.paths = List.copyOf(paths);
    this.layout = layout;
    this.steps = List.copyOf(steps);
    this.sinks = sinks;
    this.stages = List.copyOf(stages);
    this.columns = columns;
    this.leftOut = List.copyOf(leftOut);
    this.counts = counts;
  }

  /**
   * Prepares a search for rows.
   *
   * @param settings what the present is, and whether commands are counted
   * @param subsearches runs the searches within it, which happens here
   */
  public static Plan of(
      CommandList search, RunSettings settings, Function<CommandList, ResultRows> subsearches) {
    return new PlanBuilder(settings, subsearches)
        .addAll(search.commands())
        .finish(search.columns());
  }

  /** A search for events: where there are rows, the event itself is their first value. */
  public static Plan ofEvents(
      CommandList search, RunSettings settings, Function<CommandList, ResultRows> subsearches) {
    return new PlanBuilder(settings, subsearches).keepingEvents().addAll(search.commands()).plan();
  }

  public List<FieldPath> paths() {
    return paths;
  }

  /** The clauses that an event has to meet before anything is done with it. */
  public List<Clause> filters() {
    return keeping().stream().map(Steps.Keeping::clause).toList();
  }

  /** Whether the {@link #filters} ask for a time, which events may lack. */
  public boolean asksForTime() {
    return keeping().stream().anyMatch(step -> step.untimed() != null);
  }

  /** Counts an event that the {@link #filters} leave out as it has no time. */
  public void countUntimed(PathValues event) {
    for (Steps.Keeping step : keeping()) {
      if (!step.passes(event)) {
        return;
      }
    }
  }

  private List<Steps.Keeping> keeping() {
    return steps.stream()
        .takeWhile(step -> step instanceof Steps.Keeping)
        .map(Steps.Keeping.class::cast)
        .toList();
  }

  /** A worker for events that are known to meet the {@link #filters}. */
  public EventWorker workerBehindFilters() {
    List<Step.Maker> rest = steps.subList(filters().size(), steps.size());
    return new EventWorker(new Frame(layout.width()), rest, sinks.get(), budget);
  }

  public EventWorker worker() {
    return new EventWorker(new Frame(layout.width()), steps, sinks.get(), budget);
  }

  /** A worker that hands each event that is kept to somebody. */
  public EventWorker worker(Step last) {
    return new EventWorker(new Frame(layout.width()), steps, last, budget);
  }

  /** Whether each event goes its own way, and none has to wait for others. */
  public boolean isStreaming() {
    return stages.isEmpty() && sinks.get().equals(RowSink.NONE);
  }

  /** Whether nothing is done but to keep some events. */
  public boolean isOnlyFilters() {
    return isStreaming() && filters().size() == steps.size();
  }

  /** What the steps on rows make of what the workers gathered. */
  public List<@Nullable Object[]> finish(EventWorker total) {
    List<@Nullable Object[]> rows = total.rows();
    for (RowStage stage : stages) {
      rows = stage.apply(rows);
    }
    return rows;
  }

  /** The rows that a run comes to, for people, or for a search around this one. */
  public ResultRows rows(EventWorker total, RunSettings settings) {
    List<@Nullable Object[]> rows = finish(total);
    List<String> names = columns.get();
    return new ResultRows(names, settings.within() ? rows : ShownTimes.in(names, rows));
  }

  /** What became of events and rows from command to command, if that was counted. */
  public List<CommandTally> tallies(CommandList search) {
    return counts == null
        ? List.of()
        : counts.tallies(CommandText.commands(search.commands()), leftOut);
  }

  /** What commands have left out, as it lacks a field; known when the rows are made. */
  public List<LeftOutTally> leftOut(CommandList search) {
    if (leftOut.stream().allMatch(Lacking::isEmpty)) {
      // Most searches leave nothing out, and short ones should not pay for the text.
      return List.of();
    }
    List<String> commands = CommandText.commands(search.commands());
    return leftOut.stream().flatMap(each -> each.tallies(commands).stream()).toList();
  }
}
