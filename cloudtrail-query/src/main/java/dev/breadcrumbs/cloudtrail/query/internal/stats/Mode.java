package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The most frequent text; of several that are as frequent the least. */
final class Mode implements Accumulator {
  private final Map<String, Long> counts = new HashMap<>();
  private long grown;

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      add(Values.text(each), 1L);
    }
  }

  private void add(String text, Long count) {
    if (counts.merge(text, count, Long::sum).equals(count)) {
      grown += Distinct.OF_TEXT + text.length();
    }
    if (counts.size() > Distinct.BOUND) {
      throw StatsLimit.of(
          "mode", Distinct.BOUND, "different values", "filter the events, or group by more fields");
    }
  }

  @Override
  public long takeGrown() {
    long taken = grown;
    grown = 0;
    return taken;
  }

  @Override
  public void merge(Accumulator later) {
    ((Mode) later).counts.forEach(this::add);
  }

  @Override
  public @Nullable Object result() {
    String most = null;
    long times = 0;
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      boolean lesserOfEqual =
          each.getValue() == times && most != null && each.getKey().compareTo(most) < 0;
      if (each.getValue() > times || lesserOfEqual) {
        most = each.getKey();
        times = each.getValue();
      }
    }
    return most;
  }
}
