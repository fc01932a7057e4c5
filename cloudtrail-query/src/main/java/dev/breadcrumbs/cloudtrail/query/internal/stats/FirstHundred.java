package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts in the order of the input, of which Splunk keeps the first 100. */
final class FirstHundred implements Accumulator {
  private static final int BOUND = 100;

  private static final int OF_TEXT = 56;

  private final List<String> texts = new ArrayList<>();
  private long grown;

  @Override
  public void add(@Nullable Object value, Moment moment) {
    if (texts.size() == BOUND) {
      return;
    }
    for (Object each : Values.each(value)) {
      add(Values.text(each));
    }
  }

  private void add(String text) {
    if (texts.size() < BOUND) {
      texts.add(text);
      grown += OF_TEXT + text.length();
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
    ((FirstHundred) later).texts.forEach(this::add);
  }

  @Override
  public @Nullable Object result() {
    return Values.ofList(texts);
  }
}
