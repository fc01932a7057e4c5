package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.EventTimes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accumulators of {@code stats}. */
final class Accumulators {
  private Accumulators() {}

  static final class Count implements Accumulator {
    private final boolean ofField;
    private long count;

    Count(boolean ofField) {
      this.ofField = ofField;
    }

    @Override
    public void add(@Nullable Object value, PathValues event) {
      if (!ofField || value != null) {
        count++;
      }
    }

    void add(long events) {
      count += events;
    }

    @Override
    public void merge(Accumulator later) {
      count += ((Count) later).count;
    }

    @Override
    public Object result() {
      return count;
    }
  }

  static final class Distinct implements Accumulator {
    private final boolean listed;
    private final Set<String> texts = new HashSet<>();

    Distinct(boolean listed) {
      this.listed = listed;
    }

    @Override
    public void add(@Nullable Object value, PathValues event) {
      for (Object each : Values.each(value)) {
        texts.add(Values.text(each));
      }
    }

    @Override
    public void merge(Accumulator later) {
      texts.addAll(((Distinct) later).texts);
    }

    @Override
    public @Nullable Object result() {
      return listed
          ? Values.ofList(texts.stream().sorted().toList())
          : (Object) (long) texts.size();
    }
  }

  /** Sum or average; exact, so that the order of the input does not matter. */
  static final class Sum implements Accumulator {
    private final boolean averaged;
    private BigDecimal sum = BigDecimal.ZERO;
    private long count;

    Sum(boolean averaged) {
      this.averaged = averaged;
    }

    @Override
    public void add(@Nullable Object value, PathValues event) {
      for (Object each : Values.each(value)) {
        BigDecimal number = Values.number(each);
        if (number != null) {
          sum = sum.add(number);
          count++;
        }
      }
    }

    @Override
    public void merge(Accumulator later) {
      Sum other = (Sum) later;
      sum = sum.add(other.sum);
      count += other.count;
    }

    @Override
    public @Nullable Object result() {
      if (count == 0) {
        return null;
      }
      return Values.ofNumber(
          averaged ? sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64) : sum);
    }
  }

  /** The value of the earliest or latest event that has one. */
  static final class InTime implements Accumulator {
    static final FieldPath TIME = new FieldPath(List.of("eventTime"));

    private final int sign;
    private @Nullable Instant time;
    private @Nullable Object value;

    InTime(int sign) {
      this.sign = sign;
    }

    @Override
    public void add(@Nullable Object found, PathValues event) {
      if (found == null) {
        return;
      }
      Instant at = event.get(TIME) instanceof String text ? EventTimes.parse(text) : null;
      if (at != null) {
        take(found, at);
      }
    }

    private void take(Object found, Instant at) {
      int order = time == null ? sign : at.compareTo(time);
      if (order * sign > 0 || (order == 0 && sign > 0)) {
        time = at;
        value = found;
      }
    }

    @Override
    public void merge(Accumulator later) {
      InTime other = (InTime) later;
      if (other.time != null && other.value != null) {
        take(other.value, other.time);
      }
    }

    @Override
    public @Nullable Object result() {
      return value;
    }
  }
}
