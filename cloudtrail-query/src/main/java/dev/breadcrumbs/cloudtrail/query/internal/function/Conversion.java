package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code convert}, each of a single value (Splunk Search Reference, "convert").
 * {@link #NUM} leaves nothing of what is no number; the others leave what they cannot convert.
 */
public enum Conversion {
  AUTO((value, format) -> kept(value, automatic(value))),
  CTIME((value, format) -> kept(value, ctime(value, format))),
  DUR2SEC((value, format) -> kept(value, duration(value))),
  MEMK((value, format) -> kept(value, memory(value))),
  MKTIME((value, format) -> kept(value, format.strptime(Values.text(value)))),
  MSTIME((value, format) -> kept(value, minutes(value))),
  NUM((value, format) -> numeric(automatic(value))),
  RMCOMMA((value, format) -> kept(value, withoutCommas(value))),
  RMUNIT((value, format) -> kept(value, withoutUnit(value)));

  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,9})\\+)?(\\d{1,9}):(\\d{1,2}):(\\d{1,2}(?:\\.\\d{1,9})?)");
  private static final Pattern MINUTES =
      Pattern.compile("(?:(\\d{1,9}):)?(\\d{1,9}(?:\\.\\d{1,9})?)");
  private static final Pattern MEMORY =
      Pattern.compile("(\\d{1,30}(?:\\.\\d{1,30})?)\\s*([kmgKMG]?)");
  private static final Pattern NUMBER_WITH_UNIT =
      Pattern.compile("(-?\\d{1,300}(?:\\.\\d{1,99})?).*", Pattern.DOTALL);
  private static final BigDecimal KILO = BigDecimal.valueOf(1024);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private final BiFunction<Object, TimeFormat, @Nullable Object> function;

  Conversion(BiFunction<Object, TimeFormat, @Nullable Object> function) {
    this.function = function;
  }

  public static @Nullable Conversion named(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Conversion::word).toList();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it reads or writes times in a form that may be chosen. */
  public boolean isOfTime() {
    return this == CTIME || this == MKTIME;
  }

  /** What becomes of a single value; null if nothing. */
  public @Nullable Object of(Object single, TimeFormat format) {
    return function.apply(single, format);
  }

  private static Object kept(Object value, @Nullable Object converted) {
    return converted instanceof BigDecimal number
        ? Values.ofNumber(number)
        : converted == null ? value : converted;
  }

  private static @Nullable Object numeric(@Nullable BigDecimal number) {
    return number == null ? null : Values.ofNumber(number);
  }

  private static @Nullable Object ctime(Object value, TimeFormat format) {
    BigDecimal seconds = Values.number(value);
    return seconds == null ? null : format.strftime(seconds);
  }

  /** A number, or what one of the other conversions makes one of. */
  private static @Nullable BigDecimal automatic(Object value) {
    BigDecimal number = Values.number(value);
    if (number != null) {
      return number;
    }
    BigDecimal seconds = duration(value);
    BigDecimal bare = seconds == null ? withoutCommas(value) : seconds;
    BigDecimal kilobytes = bare == null ? memory(value) : bare;
    return kilobytes == null ? minutes(value) : kilobytes;
  }

  private static @Nullable BigDecimal duration(Object value) {
    Matcher parts = DURATION.matcher(Values.text(value));
    if (!parts.matches()) {
      return null;
    }
    BigDecimal days = parts.group(1) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(1));
    BigDecimal hours = days.multiply(BigDecimal.valueOf(24)).add(new BigDecimal(parts.group(2)));
    BigDecimal minutes = hours.multiply(SIXTY).add(new BigDecimal(parts.group(3)));
    return minutes.multiply(SIXTY).add(new BigDecimal(parts.group(4)));
  }

  private static @Nullable BigDecimal minutes(Object value) {
    Matcher parts = MINUTES.matcher(Values.text(value));
    if (!parts.matches()) {
      return null;
    }
    BigDecimal minutes = parts.group(1) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(1));
    return minutes.multiply(SIXTY).add(new BigDecimal(parts.group(2)));
  }

  private static @Nullable BigDecimal memory(Object value) {
    Matcher parts = MEMORY.matcher(Values.text(value));
    if (!parts.matches()) {
      return null;
    }
    BigDecimal amount = new BigDecimal(parts.group(1));
    return switch (parts.group(2).toLowerCase(Locale.ROOT)) {
      case "m" -> amount.multiply(KILO);
      case "g" -> amount.multiply(KILO).multiply(KILO);
      default -> amount;
    };
  }

  private static @Nullable BigDecimal withoutCommas(Object value) {
    return Values.number(Values.text(value).replace(",", ""));
  }

  private static @Nullable BigDecimal withoutUnit(Object value) {
    Matcher number = NUMBER_WITH_UNIT.matcher(Values.text(value));
    return number.matches() ? Values.number(number.group(1)) : null;
  }
}
