package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many different texts there are: exact up to {@value #EXACT}, and then an estimate in 16 KB
 * with a standard error of 0.8%. What it says depends on the texts alone, and not on their order.
 */
final class DistinctEstimate implements Accumulator {
  static final int EXACT = 4_096;

  private final boolean ofError;
  private final Set<String> texts = new HashSet<>();
  private @Nullable LogLogSketch sketch;

  DistinctEstimate(boolean ofError) {
    this.ofError = ofError;
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      add(Values.text(each));
    }
  }

  private void add(String text) {
    if (sketch != null) {
      sketch.add(text);
    } else if (texts.add(text) && texts.size() > EXACT) {
      toSketch();
    }
  }

  private LogLogSketch toSketch() {
    if (sketch == null) {
      sketch = new LogLogSketch();
      texts.forEach(sketch::add);
      texts.clear();
    }
    return sketch;
  }

  @Override
  public void merge(Accumulator later) {
    DistinctEstimate other = (DistinctEstimate) later;
    if (other.sketch != null) {
      toSketch().merge(other.sketch);
    }
    other.texts.forEach(this::add);
  }

  @Override
  public Object result() {
    if (ofError) {
      return sketch == null ? (Object) 0L : LogLogSketch.STANDARD_ERROR;
    }
    return sketch == null ? texts.size() : sketch.estimate();
  }
}
