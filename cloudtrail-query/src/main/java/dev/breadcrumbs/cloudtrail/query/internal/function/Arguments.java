package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads arguments as what functions want. */
final class Arguments {
  private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private Arguments() {}

  /** An argument, or null if the call has fewer. */
  static @Nullable Object at(@Nullable Object[] arguments, int index) {
    return index < arguments.length ? arguments[index] : null;
  }

  /** The text of a single value; null if there is none or several. */
  static @Nullable String text(@Nullable Object value) {
    return value == null || value instanceof List<?> ? null : Values.text(value);
  }

  /** The number of a single value; null if it is none. */
  static @Nullable BigDecimal number(@Nullable Object value) {
    return value == null || value instanceof List<?> ? null : Values.number(value);
  }

  /** A number without its fraction, at the ends of int if it is beyond them. */
  static @Nullable Integer integer(@Nullable Object value) {
    BigDecimal number = number(value);
    return number == null ? null : (Integer) number.max(LEAST).min(MOST).intValue();
  }

  /** What a function of one value gives for each single value. */
  static @Nullable Object each(
      @Nullable Object value, Function<Object, ? extends @Nullable Object> function) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof List<?> several)) {
      return function.apply(value);
    }
    List<Object> results = new ArrayList<>(several.size());
    for (Object single : several) {
      Values.addAll(results, function.apply(single));
    }
    return Values.ofList(results);
  }

  /** What a function of a text gives for each single value. */
  static @Nullable Object eachText(
      @Nullable Object value, Function<String, ? extends @Nullable Object> function) {
    return each(value, single -> function.apply(Values.text(single)));
  }

  /** What a function of a number gives for each single value that is one. */
  static @Nullable Object eachNumber(
      @Nullable Object value, Function<BigDecimal, ? extends @Nullable Object> function) {
    return each(
        value,
        single -> {
          BigDecimal number = Values.number(single);
          return number == null ? null : function.apply(number);
        });
  }

  /** The single values of all arguments. */
  static List<Object> all(@Nullable Object[] arguments) {
    List<Object> all = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      Values.addAll(all, argument);
    }
    return all;
  }
}
