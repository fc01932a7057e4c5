package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the files that all readings of the process have open, as the system does. */
final class OpenFiles {
  private static final AtomicInteger OPEN = new AtomicInteger();

  private OpenFiles() {}

  /** Counts one more, unless there are too many. */
  static void acquire(ReadLimits limits) throws FaultException {
    if (OPEN.incrementAndGet() > limits.openFiles()) {
      OPEN.decrementAndGet();
      throw new FaultException(
          ProblemKind.TOO_MANY_OPEN_FILES,
          "more than " + limits.openFiles() + " files are open; close readers when done");
    }
  }

  /** How many are open. */
  static int count() {
    return OPEN.get();
  }

  static void release() {
    OPEN.decrementAndGet();
  }
}
