package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.store.TimeColumn;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowsOf;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests many conditions on each event of a source, in one pass. Immutable and thread-safe. */
public final class ConditionRun {
  private final ConditionPlan plan;

  /**
   * Prepares conditions.
   *
   * @param indexed whether gates spare conditions events
   * @param timed whether the run keeps track of the newest time
   */
  public ConditionRun(List<Clause> conditions, boolean indexed, boolean timed) {
    conditions.forEach(RowsOf::requireNone);
    plan = ConditionPlan.of(conditions, indexed, timed);
  }

  /** Runs all conditions on a source. */
  public ReadReport run(CloudTrailSource source, RunSettings settings, MatchHandler handler) {
    Instant latest = handler.latest();
    NewestTime newest = new NewestTime(latest);
    EventFeed feed = EventFeed.of(source);
    boolean direct = feed.isOnCallingThread(settings);
    ReadReport report =
        feed.run(
            new EventNeeds(plan.paths(), true),
            settings,
            part -> matches(part, new NewestTime(latest), direct ? handler : null),
            matches -> {
              matches.handTo(handler);
              newest.merge(matches.newest());
            });
    if (plan.eventTime() != null) {
      handler.newest(newest.time());
    }
    return report;
  }

  /** Tests a part; where nobody comes before it, what is found is handed on at once. */
  private ConditionMatches matches(
      EventPart part, NewestTime newest, @Nullable MatchHandler direct) {
    ConditionMatches matches = new ConditionMatches(plan, newest);
    StoredPart stored = part.stored();
    TimeColumn times = stored == null ? null : times(stored);
    part.forEach(
        event -> {
          if (times == null) {
            matches.take(event);
          } else {
            matches.test(event);
          }
          if (direct != null) {
            matches.handTo(direct);
          }
        });
    if (stored != null && times != null) {
      matches.newest().take(stored.range(), times, stored.event());
    }
    return matches;
  }

  /** The column that has the times that are asked for. */
  private @Nullable TimeColumn times(StoredPart part) {
    return plan.eventTime() != null
            && part.store().column(ConditionPlan.EVENT_TIME.names()) instanceof TimeColumn column
        ? column
        : null;
  }

  /** Tests one event, as events come one by one. */
  public void test(CloudTrailEvent event, MatchHandler handler) {
    ConditionMatches matches = new ConditionMatches(plan, new NewestTime(Instant.MAX));
    matches.test(PathValues.of(event));
    matches.handTo(handler);
  }

  /** Prepares for records that come one by one as bytes. */
  public RecordTest records() {
    return new RecordTest(plan);
  }
}
