package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The different texts, or how many there are. */
final class Distinct implements Accumulator {
  static final int BOUND = 1_000_000;

  /** A text with its place in a set. */
  static final int OF_TEXT = 96;

  private final String function;
  private final Set<String> texts = new HashSet<>();
  private long grown;

  Distinct(String function) {
    this.function = function;
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      add(Values.text(each));
    }
  }

  private void add(String text) {
    if (!texts.add(text)) {
      return;
    }
    grown += OF_TEXT + text.length();
    if (texts.size() > BOUND) {
      throw StatsLimit.of(
          function,
          BOUND,
          "different values",
          "count them by estdc, keep some by list, or group by more fields");
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
    ((Distinct) later).texts.forEach(this::add);
  }

  @Override
  public @Nullable Object result() {
    return function.equals("values")
        ? Values.ofList(texts.stream().sorted().toList())
        : (Object) (long) texts.size();
  }
}
