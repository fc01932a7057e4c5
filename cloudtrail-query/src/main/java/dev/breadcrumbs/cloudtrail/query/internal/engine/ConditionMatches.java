package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests the conditions of a plan on one event after the other, and keeps what it finds. */
final class ConditionMatches {
  private final ConditionPlan plan;
  private final byte[] outcomes;
  private final @Nullable Expression eventTime;
  private final NewestTime newest;
  private final List<Found> found = new ArrayList<>();

  ConditionMatches(ConditionPlan plan, NewestTime newest) {
    this.plan = plan;
    this.newest = newest;
    eventTime = plan.eventTime();
    outcomes = new byte[plan.partCount()];
  }

  private record Found(
      int condition,
      @Nullable CloudTrailEvent event,
      @Nullable String eventID,
      @Nullable Throwable failure) {
    void handTo(MatchHandler handler) {
      if (failure != null) {
        handler.failed(condition, eventID, failure);
      } else if (event != null) {
        handler.matched(condition, event);
      }
    }
  }

  /** Takes an event: its time, if that is asked for, and what holds on it. */
  void take(PathValues values) {
    if (eventTime != null) {
      newest.take(eventTime.valueIn(values));
    }
    test(values);
  }

  /** The latest time of the events taken. */
  NewestTime newest() {
    return newest;
  }

  /** Tests an event; the typed event is made when a condition holds. */
  void test(PathValues values) {
    int[] candidates = plan.candidates(values);
    if (candidates.length > 0) {
      Arrays.fill(outcomes, (byte) 0);
    }
    for (int condition : candidates) {
      try {
        if (plan.test(condition, values, outcomes)) {
          CloudTrailEvent event = values.typed();
          found.add(new Found(condition, event, event.eventID(), null));
        }
      } catch (ValueLimit e) {
        found.add(new Found(condition, null, plan.eventID(values), SearchErrors.of(e)));
      } catch (RuntimeException | StackOverflowError e) {
        // One failing condition must not stop the others.
        found.add(new Found(condition, null, plan.eventID(values), e));
      }
    }
  }

  void handTo(MatchHandler handler) {
    found.forEach(each -> each.handTo(handler));
    found.clear();
  }
}
