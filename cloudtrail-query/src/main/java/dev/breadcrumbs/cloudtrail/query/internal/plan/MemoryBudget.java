package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory all that a run holds may take, by estimate. Thread-safe. */
public final class MemoryBudget {
  private static final int SHARE_OF_HEAP = 4;
  private static final long MEGABYTE = 1_000_000;

  private final long limit;
  private final AtomicLong held = new AtomicLong();
  private volatile boolean exceeded;

  /**
   * Begins with nothing held.
   *
   * @param limit bytes at most
   */
  public MemoryBudget(long limit) {
    this.limit = limit;
  }

  /** What a run may hold that was given no bound. */
  public static long usual() {
    return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
  }

  /** An account for what one command holds on one thread. */
  Account account(Command command, String what) {
    return new Account(this, command, what);
  }

  void add(long bytes, Command command, long number, String what) {
    if (held.addAndGet(bytes) > limit) {
      exceeded = true;
      throw new SearchException(
          String.format(
              Locale.ROOT,
              "'%s' would hold more than the %,d MB that the search may hold, with %,d %s so far:"
                  + " find fewer events, group by less or keep fewer fields, or allow more"
                  + " (RunOptions.memory)",
              command,
              Math.max(1, limit / MEGABYTE),
              number,
              what));
    }
  }

  void release(long bytes) {
    held.addAndGet(-bytes);
  }

  /** Ends other threads of a run that holds too much. */
  void requireNotExceeded() {
    if (exceeded) {
      throw new SearchException("the search has ended, as it would hold too much");
    }
  }
}
