package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the events of one part of a source for a search. Not thread-safe. */
public final class EventWorker {
  private final Frame frame;
  private final RowSink sink;
  private final Step first;
  private final boolean direct;

  EventWorker(Frame frame, List<Step.Maker> steps, RowSink sink) {
    this.frame = frame;
    this.sink = sink;
    this.first = Steps.chain(steps, sink::add);
    this.direct = steps.isEmpty();
  }

  EventWorker(Frame frame, List<Step.Maker> steps, Step last) {
    this.frame = frame;
    this.sink = RowSink.NONE;
    this.first = Steps.chain(steps, last);
    this.direct = false;
  }

  /** The sink, if events go there as they are. */
  public @Nullable RowSink directSink() {
    return direct ? sink : null;
  }

  public void take(PathValues event) {
    frame.moveTo(event);
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
