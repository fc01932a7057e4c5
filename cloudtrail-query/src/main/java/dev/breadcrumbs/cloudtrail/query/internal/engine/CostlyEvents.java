package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Hands events on. One on whose values a search would take too long, or make too much, costs
 * itself: it is told with its place, and the search goes on.
 */
final class CostlyEvents {
  private CostlyEvents() {}

  /** Hands an event on, or tells of it. */
  static void take(
      PathValues event,
      Consumer<? super PathValues> taker,
      Supplier<RecordOrigin> origin,
      ReadLog log) {
    try {
      taker.accept(event);
    } catch (ValueLimit e) {
      tell(e, origin.get(), log);
    }
  }

  /** Tells of an event. */
  static void tell(ValueLimit limit, RecordOrigin origin, ReadLog log) {
    log.problem(ReadProblem.of(origin, ProblemKind.TOO_COSTLY, String.valueOf(limit.getMessage())));
  }
}
