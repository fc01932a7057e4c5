package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowStage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the first rows of each combination of values. */
final class DedupStage {
  private DedupStage() {}

  static RowStage of(Dedup dedup, Lacking account) {
    return rows -> {
      List<@Nullable Object[]> kept = new ArrayList<>();
      Map<List<Object>, int[]> seen = new HashMap<>();
      List<Object> last = List.of();
      long[] lacking = new long[dedup.fields().size()];
      Frame frame = new Frame(0);
      for (@Nullable Object[] row : rows) {
        frame.moveToRow(row);
        List<Object> key = RowKey.of(dedup.fields(), frame);
        if (key == null) {
          if (dedup.keepempty()) {
            kept.add(row);
          } else {
            lacking[RowKey.firstMissing(dedup.fields(), frame)]++;
          }
          continue;
        }
        if (dedup.consecutive() && !key.equals(last)) {
          seen.clear();
        }
        last = key;
        if (++seen.computeIfAbsent(key, first -> new int[1])[0] <= dedup.keep()) {
          kept.add(row);
        }
      }
      account.set(lacking);
      return kept;
    };
  }
}
