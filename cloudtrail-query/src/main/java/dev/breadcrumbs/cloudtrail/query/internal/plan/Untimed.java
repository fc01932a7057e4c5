package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Comparison;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts events that a filter for a time leaves out only because they have none.
 *
 * @param time what is compared
 * @param others what else the filter asks for
 */
record Untimed(Expression time, List<Clause> others, Lacking lacking) {
  /** What a filter leaves out so; null if it does not ask for a time. */
  static @Nullable Untimed of(Clause filter, Supplier<Lacking> lacking) {
    List<Clause> members = filter instanceof And and ? and.members() : List.of(filter);
    List<Comparison> times =
        members.stream().filter(Untimed::isOfTime).map(Comparison.class::cast).toList();
    if (times.isEmpty()) {
      return null;
    }
    List<Clause> others = members.stream().filter(member -> !isOfTime(member)).toList();
    return new Untimed(times.get(0).value(), others, lacking.get());
  }

  private static boolean isOfTime(Clause clause) {
    return clause instanceof Comparison comparison && comparison.bound() instanceof Instant;
  }

  /** Counts an event that the filter did not keep, if that is the reason. */
  void count(PathValues event) {
    boolean timed = Values.any(time.valueIn(event), single -> EventTimes.of(single) != null);
    if (!timed && others.stream().allMatch(other -> other.test(event))) {
      lacking.addOne();
    }
  }
}
