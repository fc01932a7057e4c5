package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How much memory all that a run holds may take, by estimate. Thread-safe. */
public final class MemoryBudget {
  private static final int SHARE_OF_HEAP = 4;
  private static final long MEGABYTE = 1_000_000;

  private final long limit;
  private final AtomicLong held = new AtomicLong();

  /** Why the run ends, once it would hold too much. */
  private volatile @Nullable String exceeded;

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
      exceeded =
          String.format(
              Locale.ROOT,
              "'%s' would hold more than the %,d MB that the search may hold, with %,d %s so far:"
                  + " find fewer events, group by less or keep fewer fields, or allow more"
                  + " (RunOptions.memory)",
              command,
              Math.max(1, limit / MEGABYTE),
              number,
              what);
      requireNotExceeded();
    }
  }

  void release(long bytes) {
    held.addAndGet(-bytes);
  }

  /** Ends all threads of a run that would hold too much. */
  void requireNotExceeded() {
    String reason = exceeded;
    if (reason != null) {
      throw new SearchException(reason);
    }
  }
}
