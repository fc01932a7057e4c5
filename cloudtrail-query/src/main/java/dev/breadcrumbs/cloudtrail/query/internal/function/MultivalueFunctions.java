package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that make, take and search multivalues; a single value is one of one. */
final class MultivalueFunctions {
  private static final int MOST = 100_000;

  private MultivalueFunctions() {}

  static Map<String, Definition> all() {
    return Map.ofEntries(
        Map.entry("mvcount", Definition.of(1, it -> it[0] == null ? null : count(it[0]))),
        Map.entry("mvindex", Definition.of(2, 3, MultivalueFunctions::index)),
        Map.entry("mvjoin", Definition.of(2, MultivalueFunctions::join)),
        Map.entry(
            "mvappend", Definition.from(1, it -> Values.ofList(Bounds.values(Arguments.all(it))))),
        Map.entry("mvdedup", Definition.of(1, MultivalueFunctions::distinct)),
        Map.entry("mvsort", Definition.of(1, MultivalueFunctions::sorted)),
        Map.entry("mvfind", Definition.bound(2, MultivalueFunctions::find)),
        Map.entry("mvrange", Definition.of(2, 3, MultivalueFunctions::range)),
        Map.entry("mvzip", Definition.of(2, 3, MultivalueFunctions::zip)),
        Map.entry("split", Definition.of(2, MultivalueFunctions::split)));
  }

  private static long count(@Nullable Object value) {
    return Values.each(value).size();
  }

  /** Counted from 0, from the end if negative; with an end, which is among them. */
  private static @Nullable Object index(@Nullable Object[] arguments) {
    List<?> values = Values.each(arguments[0]);
    Integer first = Arguments.integer(arguments[1]);
    Integer last = arguments.length < 3 ? first : Arguments.integer(arguments[2]);
    if (first == null || last == null) {
      return null;
    }
    long from = first < 0 ? (long) values.size() + first : first;
    long to = last < 0 ? (long) values.size() + last : Math.min(last, values.size() - 1L);
    boolean within = from >= 0 && from <= to && to < values.size();
    return within ? Values.ofList(values.subList((int) from, (int) to + 1)) : null;
  }

  private static @Nullable Object join(@Nullable Object[] arguments) {
    String between = Arguments.text(arguments[1]);
    if (arguments[0] == null || between == null) {
      return null;
    }
    Bounds.requireJoined(arguments[0], between);
    return String.join(between, Values.each(arguments[0]).stream().map(Values::text).toList());
  }

  private static @Nullable Object distinct(@Nullable Object[] arguments) {
    Map<String, Object> byText = new LinkedHashMap<>();
    for (Object value : Values.each(arguments[0])) {
      byText.putIfAbsent(Values.text(value), value);
    }
    return Values.ofList(List.copyOf(byText.values()));
  }

  private static @Nullable Object sorted(@Nullable Object[] arguments) {
    List<Object> values = new ArrayList<>(Values.each(arguments[0]));
    values.sort(Comparator.comparing(Values::text));
    return Values.ofList(values);
  }

  private static EvalFunction find(Call call) {
    Prepared<Regex> regex = call.prepare(1, Regex::of);
    return arguments -> {
      Regex compiled = regex.of(arguments[1]);
      List<?> values = compiled == null ? List.of() : Values.each(arguments[0]);
      for (int at = 0; at < values.size(); at++) {
        if (compiled != null && compiled.isIn(Values.text(values.get(at)))) {
          return (long) at;
        }
      }
      return null;
    };
  }

  /** Numbers from the first up to the second, which is not among them. */
  private static @Nullable Object range(@Nullable Object[] arguments) {
    BigDecimal start = Arguments.number(arguments[0]);
    BigDecimal end = Arguments.number(arguments[1]);
    BigDecimal step = arguments.length < 3 ? BigDecimal.ONE : Arguments.number(arguments[2]);
    if (start == null || end == null || step == null || step.signum() <= 0) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (BigDecimal next = start; next.compareTo(end) < 0; next = next.add(step)) {
      if (values.size() == MOST) {
        throw new ValueLimit("mvrange gives at most " + MOST + " values");
      }
      values.add(Values.ofNumber(next));
    }
    return Values.ofList(values);
  }

  private static @Nullable Object zip(@Nullable Object[] arguments) {
    String between = arguments.length < 3 ? "," : Arguments.text(arguments[2]);
    if (between == null) {
      return null;
    }
    List<?> left = Values.each(arguments[0]);
    List<?> right = Values.each(arguments[1]);
    List<Object> pairs = new ArrayList<>();
    for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
      pairs.add(Values.text(left.get(at)) + between + Values.text(right.get(at)));
    }
    return Values.ofList(pairs);
  }

  private static @Nullable Object split(@Nullable Object[] arguments) {
    String between = Arguments.text(arguments[1]);
    return between == null
        ? null
        : Arguments.eachText(arguments[0], text -> Values.ofList(pieces(text, between)));
  }

  private static List<String> pieces(String text, String between) {
    if (between.isEmpty()) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(between); at >= 0; at = text.indexOf(between, from)) {
      pieces.add(text.substring(from, at));
      from = at + between.length();
    }
    pieces.add(text.substring(from));
    return pieces;
  }
}
