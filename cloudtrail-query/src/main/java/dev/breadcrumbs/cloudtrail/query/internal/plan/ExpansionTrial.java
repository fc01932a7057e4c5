package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.value.Combinations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how many rows expansions make of an event, before any of them is kept: one expansion
 * multiplies the rows of another. Not thread-safe.
 */
final class ExpansionTrial {
  private final Step first;
  private long rows;

  private ExpansionTrial(List<Step.Maker> steps) {
    first =
        Steps.chain(
            steps.stream().map(Step.Maker::onTrial).toList(),
            frame -> Combinations.requireMade(++rows, "rows"));
  }

  /** A trial of the steps; null if they do not multiply rows. */
  static @Nullable ExpansionTrial of(List<Step.Maker> steps) {
    long expansions = steps.stream().filter(step -> step instanceof Steps.Expanding).count();
    return expansions > 1 ? new ExpansionTrial(steps) : null;
  }

  /**
   * Tries the event that the frame is at.
   *
   * @throws dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit if it makes too many rows
   */
  void check(Frame frame) {
    rows = 0;
    first.take(frame);
  }
}
