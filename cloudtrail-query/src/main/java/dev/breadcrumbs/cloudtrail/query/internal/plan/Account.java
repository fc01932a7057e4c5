package dev.breadcrumbs.cloudtrail.query.internal.plan;

import org.jspecify.annotations.Nullable;

/** What one command holds on one thread, by estimate. Not thread-safe. */
public final class Account {
  /** Small sums are told to the budget together: all threads share it. */
  private static final long STEP = 1 << 16;

  private static final Account UNBOUNDED = new Account();

  private final @Nullable MemoryBudget budget;
  private final @Nullable Command command;
  private final String what;
  private long told;
  private long untold;
  private long number;

  private Account() {
    this.budget = null;
    this.command = null;
    this.what = "";
  }

  Account(MemoryBudget budget, Command command, String what) {
    this.budget = budget;
    this.command = command;
    this.what = what;
  }

  /** An account that nobody reads, for what holds little. */
  public static Account unbounded() {
    return UNBOUNDED;
  }

  /**
   * Takes one more of what is held.
   *
   * @throws dev.breadcrumbs.cloudtrail.query.SearchException if the run would hold too much
   */
  public void holdOne(long bytes) {
    if (budget != null) {
      number++;
      hold(bytes);
    }
  }

  /**
   * Takes bytes by which what is held has grown.
   *
   * @throws dev.breadcrumbs.cloudtrail.query.SearchException if the run would hold too much
   */
  public void hold(long bytes) {
    if (budget == null || command == null) {
      return;
    }
    untold += bytes;
    if (untold >= STEP) {
      long more = untold;
      untold = 0;
      told += more;
      budget.add(more, command, number, what);
    }
  }

  /** Gives all of it back: somebody else holds it now, and accounts for it. */
  public void release() {
    if (budget != null) {
      budget.release(told);
      told = 0;
      untold = 0;
    }
  }
}
