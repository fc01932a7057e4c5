package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.EventTimes;
import dev.breadcrumbs.cloudtrail.query.stats.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time of one event after the other, read when it is asked for, and once for all functions and
 * groups that ask. Not thread-safe.
 */
final class EventMoment implements Moment {
  static final FieldPath TIME = new FieldPath(List.of("eventTime"));

  private @Nullable PathValues unread;
  private @Nullable Instant time;

  void moveTo(PathValues event) {
    unread = event;
  }

  @Override
  public @Nullable Instant time() {
    if (unread != null) {
      time = unread.get(TIME) instanceof String text ? EventTimes.parse(text) : null;
      unread = null;
    }
    return time;
  }
}
