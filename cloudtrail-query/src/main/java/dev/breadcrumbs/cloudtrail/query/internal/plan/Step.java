package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import org.jspecify.annotations.Nullable;

/** A step of a running search: takes row after row, and hands on what it makes of them. */
@FunctionalInterface
public interface Step {
  void take(Frame frame);

  /** Makes a step in front of another, once for each thread and file: it may have a state. */
  interface Maker {
    Step before(Step next);

    // The same for a trial, of which nobody hears.
    default Maker onTrial() {
      return this;
    }

    // What becomes of the number of rows here, for the account of the run; null if it stays.
    default @Nullable String drops() {
      return null;
    }
  }
}
