package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions on text, applied to each of several values. A character is a code point. A plus sign
 * stays in {@code urldecode}.
 */
final class TextFunctions {
  private static final String SPACE = " \t";

  private TextFunctions() {}

  static Map<String, Definition> all() {
    return Map.ofEntries(
        Map.entry("lower", ofText(it -> it.toLowerCase(Locale.ROOT))),
        Map.entry("upper", ofText(it -> it.toUpperCase(Locale.ROOT))),
        Map.entry("len", ofText(it -> (long) it.codePointCount(0, it.length()))),
        Map.entry("urldecode", ofText(PercentText::decode)),
        Map.entry("substr", Definition.of(2, 3, TextFunctions::substring)),
        Map.entry("trim", trim(true, true)),
        Map.entry("ltrim", trim(true, false)),
        Map.entry("rtrim", trim(false, true)),
        Map.entry("replace", Definition.bound(3, TextFunctions::replace)));
  }

  private static Definition ofText(Function<String, ? extends @Nullable Object> function) {
    return Definition.of(1, it -> Arguments.eachText(it[0], function));
  }

  /** From a place counted from 1, or from the end if negative; 0 is the place before the first. */
  private static @Nullable Object substring(@Nullable Object[] arguments) {
    Integer start = Arguments.integer(arguments[1]);
    Integer length =
        arguments.length < 3 ? (Integer) Integer.MAX_VALUE : Arguments.integer(arguments[2]);
    if (start == null || length == null || length < 0) {
      return null;
    }
    return Arguments.eachText(arguments[0], text -> substring(text, start, length));
  }

  private static String substring(String text, int start, int length) {
    int size = text.codePointCount(0, text.length());
    long from = start < 0 ? (long) size + start : start - 1L;
    int begin = (int) Math.max(0, Math.min(size, from));
    int end = (int) Math.max(begin, Math.min(size, from + length));
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }

  private static Definition trim(boolean left, boolean right) {
    return Definition.of(
        1,
        2,
        arguments -> {
          String drop = arguments.length < 2 ? SPACE : Arguments.text(arguments[1]);
          return drop == null
              ? null
              : Arguments.eachText(arguments[0], text -> trim(text, drop, left, right));
        });
  }

  private static String trim(String text, String drop, boolean left, boolean right) {
    int from = 0;
    int to = text.length();
    while (left && from < to && drop.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (right && from < to && drop.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static EvalFunction replace(Call call) {
    Prepared<Regex> regex = call.prepare(1, Regex::of);
    if (call.isConstant(1) && call.isConstant(2)) {
      call.prepare(2, with -> checkedReplacement(regex, with));
    }
    return arguments -> {
      Regex compiled = regex.of(arguments[1]);
      String with = Arguments.text(arguments[2]);
      return compiled == null || with == null
          ? null
          : Arguments.eachText(arguments[0], text -> compiled.replaceAll(text, with));
    };
  }

  /** Replacing in nothing tells whether the replacement names only groups that are. */
  private static String checkedReplacement(Prepared<Regex> regex, String with) {
    Regex compiled = regex.of(null);
    return compiled == null ? "" : compiled.replaceAll("", with);
  }
}
