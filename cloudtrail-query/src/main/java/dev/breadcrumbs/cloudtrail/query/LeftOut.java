package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.plan.LeftOutTally;
import org.jspecify.annotations.Nullable;

/**
 * What a command silently left out of a table: events or rows that lack a time, or a field by which
 * the command groups. See {@link Table#leftOut()}. Immutable.
 */
public final class LeftOut {
  private final LeftOutTally tally;

  LeftOut(LeftOutTally tally) {
    this.tally = tally;
  }

  /**
   * Returns the command.
   *
   * @return its text in Splunk's language
   */
  public String command() {
    return tally.command();
  }

  /**
   * Returns the field that was missing. What lacks several is counted under the first that the
   * command names.
   *
   * @return its name; {@code _time} where the time was missing or unreadable
   */
  public String field() {
    return tally.field();
  }

  /**
   * Returns how many there were.
   *
   * @return the number of events or rows, 1 or more
   */
  public long count() {
    return tally.count();
  }

  /**
   * Returns whether events were left out, as opposed to rows that earlier commands had made from
   * events.
   *
   * @return true if events were
   */
  public boolean isOfEvents() {
    return tally.ofEvents();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LeftOut left && left.tally.equals(tally);
  }

  @Override
  public int hashCode() {
    return tally.hashCode();
  }

  /**
   * Returns the case in readable form.
   *
   * @return for example {@code 107 events without userName}
   */
  @Override
  public String toString() {
    String one = isOfEvents() ? "event" : "row";
    return count() + " " + one + (count() == 1 ? "" : "s") + " without " + field();
  }
}
