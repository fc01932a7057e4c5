package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many events or rows one command of a run leaves out as they lack a field. What lacks several
 * counts for the first. Workers count for themselves, and the sum is put here at the end.
 */
public final class Lacking {
  private final int place;
  private final boolean ofEvents;
  private final List<String> fields;
  private volatile long[] counts = new long[0];

  public Lacking(int place, boolean ofEvents, List<String> fields) {
    this.place = place;
    this.ofEvents = ofEvents;
    this.fields = List.copyOf(fields);
  }

  /** Takes the numbers of all that was left out, in the order of the fields. */
  public void set(long[] numbers) {
    counts = numbers.clone();
  }

  /** Counts one more that lacks the first field; for any thread. */
  synchronized void addOne() {
    counts = new long[] {counts.length == 0 ? 1 : counts[0] + 1};
  }

  int place() {
    return place;
  }

  /** Whether nothing was left out. */
  boolean isEmpty() {
    for (long count : counts) {
      if (count > 0) {
        return false;
      }
    }
    return true;
  }

  Map<String, Long> byField() {
    Map<String, Long> all = new LinkedHashMap<>();
    for (int at = 0; at < counts.length; at++) {
      if (counts[at] > 0) {
        all.merge(fields.get(at), counts[at], Long::sum);
      }
    }
    return all;
  }

  /** The cases that there are. */
  List<LeftOutTally> tallies(List<String> commands) {
    List<LeftOutTally> all = new ArrayList<>();
    byField()
        .forEach(
            (field, count) ->
                all.add(new LeftOutTally(commands.get(place), field, count, ofEvents)));
    return all;
  }
}
