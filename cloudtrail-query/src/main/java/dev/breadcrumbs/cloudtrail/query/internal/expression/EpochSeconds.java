package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A time in any of AWS's spellings as seconds since 1970, as Splunk's {@code _time} is. */
public record EpochSeconds(Expression of) implements Expression {
  /** The form of {@code strptime} that stands for every spelling of a time that AWS has. */
  public static final String FORMAT = "%Y-%m-%dT%H:%M:%S%Z";

  @Override
  public @Nullable Object valueIn(PathValues values) {
    Instant time = instant(of.valueIn(values));
    return time == null ? null : seconds(time);
  }

  /** The time that a value tells: as text, or in seconds or milliseconds since 1970. */
  public static @Nullable Instant instant(@Nullable Object value) {
    return EventTimes.of(value);
  }

  public static Object seconds(Instant time) {
    return time.getNano() == 0
        ? (Object) time.getEpochSecond()
        : Values.ofNumber(
            BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9)));
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new EpochSeconds(of.replacingPaths(replacement));
  }

  @Override
  public String toString() {
    return Quotes.call("strptime", List.of(of, new Literal(FORMAT)));
  }
}
