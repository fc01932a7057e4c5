package dev.breadcrumbs.cloudtrail.model.store;

import org.jspecify.annotations.Nullable;

/** Times as CloudTrail writes them, {@code 2018-07-26T21:08:28Z}, as seconds. */
public final class TimeColumn implements EventColumn {
  /** Stands where the event has no time. */
  public static final int MISSING = Integer.MIN_VALUE;

  /** Stands where the time is written in another way. */
  public static final int OTHER = Integer.MIN_VALUE + 1;

  private final int[] seconds;

  /** Takes over the array. */
  TimeColumn(int[] seconds) {
    this.seconds = seconds;
  }

  /**
   * Returns the time of an event.
   *
   * @param event the event's number
   * @return seconds since 1970, {@link #MISSING} or {@link #OTHER}
   */
  public int seconds(int event) {
    return seconds[event];
  }

  @Override
  public @Nullable Object value(int event) {
    return switch (seconds[event]) {
      case MISSING -> null;
      case OTHER -> IN_RECORD;
      default -> PlainTime.text(seconds[event]);
    };
  }

  @Override
  public long bytes() {
    return Heap.array(seconds.length, Integer.BYTES);
  }
}
