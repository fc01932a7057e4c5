package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The bucket that a value is in; what is neither a time nor a number is a bucket of its own. */
public record Binned(Expression of, Span span, boolean times) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    Object found = of.valueIn(values);
    return found instanceof List<?> several
        ? Values.ofList(several.stream().map(this::single).toList())
        : found == null ? null : single(found);
  }

  private Object single(Object value) {
    BigDecimal number = Values.number(value);
    if (number != null && !times) {
      return span.bin(number);
    }
    Instant time = EpochSeconds.instant(value);
    if (time == null || (number == null && !span.isTime() && !times)) {
      return value;
    }
    Instant start = span.start(time);
    return number == null ? start.toString() : EpochSeconds.seconds(start);
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Binned(of.replacingPaths(replacement), span, times);
  }

  @Override
  public String toString() {
    return "bin(" + of + ", " + span + ")";
  }
}
