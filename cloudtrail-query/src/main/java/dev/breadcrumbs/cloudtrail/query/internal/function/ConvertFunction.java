package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function of the command {@code convert}, for each of several values. What {@code num} and
 * {@code mktime} cannot read is missing; every other function leaves what it cannot read.
 */
public final class ConvertFunction {
  /** The format of times unless {@code timeformat} names another. */
  public static final String TIME_FORMAT = "%m/%d/%Y %H:%M:%S";

  private static final Pattern COMMAS =
      Pattern.compile("[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:([0-9]{1,9})\\+)?([0-9]{1,9}):([0-5]?[0-9]):([0-5]?[0-9](?:\\.[0-9]{1,9})?)");
  private static final Pattern MILLISECONDS =
      Pattern.compile("(?:([0-9]{1,9}):)?([0-9]{1,9}(?:\\.[0-9]{1,9})?)");
  private static final Pattern MEMORY =
      Pattern.compile("([0-9]{1,30}(?:\\.[0-9]{1,30})?)\\s*([kKmMgG]?)[bB]?");
  private static final Pattern UNIT =
      Pattern.compile(
          "([+-]?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4}(?![0-9a-zA-Z]))?).*",
          Pattern.DOTALL);
  private static final int LONGEST = 1_000;

  private static final BigDecimal KILO = BigDecimal.valueOf(1024);
  private static final Set<String> NAMES =
      Set.of(
          "auto", "ctime", "dur2sec", "memk", "mktime", "mstime", "none", "num", "rmcomma",
          "rmunit");

  private final Function<Object, ? extends @Nullable Object> function;

  private ConvertFunction(Function<Object, ? extends @Nullable Object> function) {
    this.function = function;
  }

  /** The names that there are. */
  public static Set<String> names() {
    return new TreeSet<>(NAMES);
  }

  /**
   * The function of a name, in letters of either case.
   *
   * @param timeFormat of the times that {@code ctime} writes and {@code mktime} reads
   * @throws IllegalArgumentException if there is no such function, or the format means nothing
   */
  public static ConvertFunction named(String name, String timeFormat) {
    TimeFormat format = TimeFormat.of(timeFormat);
    return new ConvertFunction(
        switch (name.toLowerCase(Locale.ROOT)) {
          case "auto" -> value -> orSame(number(value), value);
          case "num" -> ConvertFunction::number;
          case "none" -> value -> value;
          case "ctime" -> value -> orSame(written(format, value), value);
          case "mktime" -> value -> plain(format.strptime(Values.text(value).strip()));
          case "dur2sec" -> value -> orSame(plain(duration(text(value))), value);
          case "mstime" -> value -> orSame(plain(milliseconds(text(value))), value);
          case "memk" -> value -> orSame(plain(memory(text(value))), value);
          case "rmunit" -> value -> orSame(withoutUnit(text(value)), value);
          case "rmcomma" -> ConvertFunction::withoutCommas;
          default ->
              throw new IllegalArgumentException(
                  String.format(
                      Locale.ROOT,
                      "convert has no function '%s'; there are %s",
                      name,
                      String.join(", ", names())));
        });
  }

  /** A value converted, each of several for itself; null if it is missing or becomes so. */
  public @Nullable Object of(@Nullable Object value) {
    return Arguments.each(value, function);
  }

  private static Object orSame(@Nullable Object converted, Object value) {
    return converted == null ? value : converted;
  }

  private static @Nullable Object plain(@Nullable BigDecimal number) {
    return number == null ? null : Values.ofNumber(number);
  }

  /** The text without blanks around it; empty if it is too long to be a number. */
  private static String text(Object value) {
    String text = Values.text(value).strip();
    return text.length() > LONGEST ? "" : text;
  }

  /** The number that a value spells, also with commas between thousands, or as a duration. */
  private static @Nullable Object number(Object value) {
    String text = text(value);
    String digits = COMMAS.matcher(text).matches() ? text.replace(",", "") : text;
    BigDecimal number = Values.number(digits.startsWith("+") ? digits.substring(1) : digits);
    return plain(number != null ? number : duration(text));
  }

  private static @Nullable Object written(TimeFormat format, Object value) {
    BigDecimal seconds = Values.number(value);
    return seconds == null ? null : format.strftime(seconds);
  }

  /** Seconds of {@code [D+]HH:MM:SS}. */
  private static @Nullable BigDecimal duration(String text) {
    Matcher form = DURATION.matcher(text);
    if (!form.matches()) {
      return null;
    }
    String days = form.group(1) == null ? "0" : form.group(1);
    long minutes = (Long.parseLong(days) * 24 + Long.parseLong(form.group(2))) * 60;
    return BigDecimal.valueOf((minutes + Long.parseLong(form.group(3))) * 60)
        .add(new BigDecimal(form.group(4)));
  }

  /** Seconds of {@code [MM:]SS.SSS}. */
  private static @Nullable BigDecimal milliseconds(String text) {
    Matcher form = MILLISECONDS.matcher(text);
    if (!form.matches()) {
      return null;
    }
    String minutes = form.group(1) == null ? "0" : form.group(1);
    return BigDecimal.valueOf(Long.parseLong(minutes) * 60).add(new BigDecimal(form.group(2)));
  }

  /** Kilobytes of a number with {@code k}, {@code m} or {@code g} behind it. */
  private static @Nullable BigDecimal memory(String text) {
    Matcher form = MEMORY.matcher(text);
    if (!form.matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(form.group(1));
    return switch (form.group(2).toLowerCase(Locale.ROOT)) {
      case "m" -> number.multiply(KILO);
      case "g" -> number.multiply(KILO.multiply(KILO));
      default -> number;
    };
  }

  /** The number that a text begins with. */
  private static @Nullable Object withoutUnit(String text) {
    Matcher form = UNIT.matcher(text);
    return form.matches() ? number(form.group(1)) : null;
  }

  private static Object withoutCommas(Object value) {
    String text = Values.text(value).replace(",", "");
    BigDecimal number = Values.number(text);
    return number == null ? text : Values.ofNumber(number);
  }
}
