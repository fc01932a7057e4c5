package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first and the last rows. */
final class Limit {
  private Limit() {}

  /** Hands on the first rows only; of several parts of a source, those of each. */
  static Step.Maker first(int limit) {
    return next -> {
      int[] seen = new int[1];
      return frame -> {
        if (seen[0] < limit) {
          seen[0]++;
          next.take(frame);
        }
      };
    };
  }

  /** The last rows, the last first. */
  static List<@Nullable Object[]> last(List<@Nullable Object[]> rows, int limit) {
    List<@Nullable Object[]> last =
        new ArrayList<>(rows.subList(Math.max(0, rows.size() - limit), rows.size()));
    Collections.reverse(last);
    return last;
  }
}
