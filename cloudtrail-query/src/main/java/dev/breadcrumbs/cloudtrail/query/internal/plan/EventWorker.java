package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the events of one part of a source for a search. Not thread-safe. */
public final class EventWorker {
  private final Frame frame;
  private final RowSink sink;
  private final MemoryBudget budget;
  private final @Nullable ExpansionTrial trial;
  private final Step first;
  private final boolean direct;

  EventWorker(Frame frame, List<Step.Maker> steps, RowSink sink, MemoryBudget budget) {
    this(frame, steps, sink, sink::add, budget);
  }

  EventWorker(Frame frame, List<Step.Maker> steps, Step last, MemoryBudget budget) {
    this(frame, steps, RowSink.NONE, last, budget);
  }

  private EventWorker(
      Frame frame, List<Step.Maker> steps, RowSink sink, Step last, MemoryBudget budget) {
    this.frame = frame;
    this.sink = sink;
    this.budget = budget;
    this.first = Steps.chain(steps, last);
    this.trial = ExpansionTrial.of(steps);
    this.direct = steps.isEmpty() && !sink.equals(RowSink.NONE);
  }

  /** The sink, if events go there as they are. */
  public @Nullable RowSink directSink() {
    return direct ? sink : null;
  }

  public void take(PathValues event) {
    budget.requireNotExceeded();
    frame.moveTo(event);
    if (trial != null) {
      trial.check(frame);
    }
    first.take(frame);
  }

  /** Takes over what a worker gathered from events that follow. */
  public void merge(EventWorker later) {
    sink.merge(later.sink);
  }

  List<@Nullable Object[]> rows() {
    return sink.rows();
  }
}
