package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code tonumber} and {@code tostring}, for each of several values. A flag's text is {@code true}
 * or {@code false}, as JSON has it, where Splunk's is capitalised for a comparison's result.
 */
final class ConversionFunctions {
  private static final int LONGEST = 400;
  private static final long DAY = 86_400;

  private ConversionFunctions() {}

  static Map<String, Definition> all() {
    return Map.of(
        "printf", Definition.boundFrom(1, PrintfFunction::bind),
        "tonumber", Definition.bound(1, 2, ConversionFunctions::toNumber),
        "tostring", Definition.bound(1, 2, ConversionFunctions::toText));
  }

  private static EvalFunction toNumber(Call call) {
    if (call.size() == 1) {
      return it -> Arguments.eachText(it[0], text -> number(text.strip(), 10));
    }
    Prepared<Integer> base = call.prepare(1, ConversionFunctions::base);
    return arguments -> {
      Integer radix = base.of(arguments[1]);
      return radix == null
          ? null
          : Arguments.eachText(arguments[0], text -> number(text.strip(), radix));
    };
  }

  private static int base(String text) {
    BigDecimal base = Values.number(text);
    boolean fits =
        base != null
            && base.stripTrailingZeros().scale() <= 0
            && base.compareTo(BigDecimal.valueOf(2)) >= 0
            && base.compareTo(BigDecimal.valueOf(36)) <= 0;
    if (base == null || !fits) {
      throw new IllegalArgumentException("a base is a number from 2 to 36, not '" + text + "'");
    }
    return base.intValue();
  }

  private static @Nullable Object number(String text, int base) {
    if (base == 10) {
      BigDecimal number = Values.number(text);
      return number == null ? null : Values.ofNumber(number);
    }
    boolean prefixed = base == 16 && text.regionMatches(true, 0, "0x", 0, 2);
    String digits = prefixed ? text.substring(2) : text;
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= LONGEST
            && digits.chars().allMatch(each -> each < 128 && Character.digit(each, base) >= 0);
    return plain ? Arithmetic.result(new BigDecimal(new BigInteger(digits, base))) : null;
  }

  private static EvalFunction toText(Call call) {
    if (call.size() == 1) {
      return it -> Arguments.eachText(it[0], text -> text);
    }
    Prepared<Form> form = call.prepare(1, ConversionFunctions::form);
    return arguments -> {
      Form known = form.of(arguments[1]);
      return known == null ? null : Arguments.each(arguments[0], value -> text(value, known));
    };
  }

  private static Form form(String name) {
    return switch (name) {
      case "hex" -> Form.HEX;
      case "commas" -> Form.COMMAS;
      case "duration" -> Form.DURATION;
      default ->
          throw new IllegalArgumentException(
              "a form is hex, commas or duration, not '" + name + "'");
    };
  }

  /** What is no number stays as it is. */
  private static String text(Object value, Form form) {
    BigDecimal number = Values.number(value);
    if (number == null) {
      return Values.text(value);
    }
    return switch (form) {
      case HEX -> hex(number.toBigInteger());
      case COMMAS ->
          commas(number.setScale(Math.min(2, Math.max(0, number.scale())), RoundingMode.HALF_UP));
      case DURATION -> duration(number);
    };
  }

  private static String hex(BigInteger number) {
    return (number.signum() < 0 ? "-" : "")
        + "0x"
        + number.abs().toString(16).toUpperCase(Locale.ROOT);
  }

  private static String commas(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder digits = new StringBuilder(plain);
    for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return (number.signum() < 0 ? "-" : "") + digits;
  }

  /** Hours, minutes and seconds, with the days in front: {@code 1+02:03:04}. */
  private static String duration(BigDecimal number) {
    BigDecimal rounded = number.abs().setScale(0, RoundingMode.DOWN);
    BigDecimal[] days = rounded.divideAndRemainder(BigDecimal.valueOf(DAY));
    long seconds = days[1].longValueExact();
    List<Long> parts = List.of(seconds / 3600, seconds / 60 % 60, seconds % 60);
    String sign = number.signum() < 0 ? "-" : "";
    String front = days[0].signum() == 0 ? "" : days[0].toPlainString() + "+";
    return sign + front + String.format(Locale.ROOT, "%02d:%02d:%02d", parts.toArray());
  }

  private enum Form {
    HEX,
    COMMAS,
    DURATION
  }
}
