package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.time.EpochTime;
import dev.breadcrumbs.cloudtrail.query.internal.time.RelativeTime;
import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions on times, which are seconds since 1970, for each of several values. Both {@code now}
 * and {@code time} read the clock that the search is given; {@code now} has no fraction.
 */
final class TimeFunctions {
  private TimeFunctions() {}

  static Map<String, Definition> all() {
    return Map.of(
        "now", Definition.bound(0, call -> it -> call.clock().instant().getEpochSecond()),
        "time", Definition.bound(0, call -> it -> value(call.clock().instant())),
        "strftime", Definition.bound(2, TimeFunctions::strftime),
        "strptime", Definition.bound(2, TimeFunctions::strptime),
        "relative_time", Definition.bound(2, TimeFunctions::relative));
  }

  private static Object value(Instant instant) {
    return Values.ofNumber(EpochTime.seconds(instant));
  }

  private static EvalFunction strftime(Call call) {
    Prepared<TimeFormat> format = call.prepare(1, TimeFormat::of);
    return arguments -> {
      TimeFormat known = format.of(arguments[1]);
      return known == null ? null : Arguments.eachNumber(arguments[0], known::strftime);
    };
  }

  private static EvalFunction strptime(Call call) {
    Prepared<TimeFormat> format = call.prepare(1, TimeFormat::of);
    return arguments -> {
      TimeFormat known = format.of(arguments[1]);
      return known == null ? null : Arguments.eachText(arguments[0], text -> parsed(known, text));
    };
  }

  private static @Nullable Object parsed(TimeFormat format, String text) {
    BigDecimal seconds = format.strptime(text);
    return seconds == null ? null : Values.ofNumber(seconds);
  }

  private static EvalFunction relative(Call call) {
    Prepared<RelativeTime> time = call.prepare(1, RelativeTime::parse);
    return arguments -> {
      RelativeTime known = time.of(arguments[1]);
      return known == null ? null : Arguments.eachNumber(arguments[0], at -> moved(known, at));
    };
  }

  private static @Nullable Object moved(RelativeTime time, BigDecimal seconds) {
    Instant from = EpochTime.instant(seconds);
    return from == null ? null : value(time.apply(from));
  }
}
