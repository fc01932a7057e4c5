package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Streamstats;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far {@link Pipeline#streamstats(Aggregates, Window)} looks back in each group. Immutable.
 *
 * <pre>{@code
 * Aggregates known = aggregates(values(SRC_IP).as("known")).by(USER_NAME);
 * events().streamstats(known, Window.last(20).withoutCurrent())
 * }</pre>
 */
public final class Window {
  /** To the first, with the event or row itself. */
  static final Window ALL = new Window(0, true);

  private final int length;
  private final boolean current;

  private Window(int length, boolean current) {
    this.length = length;
    this.current = current;
  }

  /**
   * Looks back to the first event or row.
   *
   * @return the window
   */
  public static Window all() {
    return ALL;
  }

  /**
   * Looks back over the last few.
   *
   * @param length how many, including the event or row itself: 1 to 10,000
   * @return the window
   * @throws SearchException if the number is out of range
   */
  public static Window last(int length) {
    if (length < 1 || length > Streamstats.LARGEST_WINDOW) {
      throw new SearchException(
          "a window is between 1 and " + Streamstats.LARGEST_WINDOW + ", not " + length);
    }
    return new Window(length, true);
  }

  /**
   * Excludes the event or row itself.
   *
   * @return the window of those before it
   */
  public Window withoutCurrent() {
    return new Window(length, false);
  }

  int length() {
    return length;
  }

  boolean hasCurrent() {
    return current;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Window window && window.length == length && window.current == current;
  }

  @Override
  public int hashCode() {
    return Objects.hash(length, current);
  }

  /**
   * Returns the options of {@code streamstats}.
   *
   * @return for example {@code current=f window=20}; nothing where it looks back to the first
   */
  @Override
  public String toString() {
    return ((current ? "" : "current=f ") + (length == 0 ? "" : "window=" + length)).strip();
  }
}
