package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.model.store.TimeColumn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The latest of many times. Nearly all are texts of one form, which are compared as that; only one
 * that may be later is read. Not thread-safe.
 */
final class NewestTime {
  private static final int LENGTH = "2024-05-01T10:00:00Z".length();

  private final Instant latest;

  private @Nullable Instant newest;

  /** The second of the newest, in the usual form: a text that is not greater is not later. */
  private String second = "";

  /** The newest of those that are later than any that counts. */
  private @Nullable Instant beyond;

  /**
   * Begins with no time.
   *
   * @param latest what is later does not count, unless all are
   */
  NewestTime(Instant latest) {
    this.latest = latest;
  }

  /** Takes the time that an event has, if it is one. */
  void take(@Nullable Object value) {
    boolean earlier = value instanceof String text && isUsual(text) && text.compareTo(second) <= 0;
    if (!earlier) {
      take(EventTimes.of(value));
    }
  }

  private static boolean isUsual(String text) {
    return text.length() == LENGTH
        && text.charAt(LENGTH - 1) == 'Z'
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T';
  }

  private void take(@Nullable Instant time) {
    if (time == null) {
      return;
    }
    if (time.isAfter(latest)) {
      beyond = beyond == null || time.isAfter(beyond) ? time : beyond;
      return;
    }
    if (newest == null || time.isAfter(newest)) {
      newest = time;
      String whole = time.truncatedTo(ChronoUnit.SECONDS).toString();
      second = isUsual(whole) ? whole : "";
    }
  }

  /** Takes the times of a range of loaded events. */
  void take(EventRange range, TimeColumn times, LoadedEvent event) {
    int newestSecond = TimeColumn.MISSING;
    long latestSecond = latest.getEpochSecond();
    for (int number = range.from(); number < range.to(); number++) {
      int seconds = times.seconds(number);
      if (seconds == TimeColumn.OTHER) {
        event.moveTo(number);
        take(event.get(ConditionPlan.EVENT_TIME));
      } else if (seconds > newestSecond) {
        if (seconds >= latestSecond) {
          take(Instant.ofEpochSecond(seconds));
        } else {
          newestSecond = seconds;
        }
      }
    }
    if (newestSecond != TimeColumn.MISSING) {
      take(Instant.ofEpochSecond(newestSecond));
    }
  }

  void merge(NewestTime other) {
    take(other.newest);
    take(other.beyond);
  }

  @Nullable Instant time() {
    return newest == null ? beyond : newest;
  }
}
