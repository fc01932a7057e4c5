package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that choose a value. A condition that is missing is not true. */
final class ConditionalFunctions {
  private ConditionalFunctions() {}

  static Map<String, Definition> all() {
    return Map.ofEntries(
        Map.entry("if", Definition.of(3, it -> Compare.isTrue(it[0]) ? it[1] : it[2])),
        Map.entry("case", pairs(true)),
        Map.entry("validate", pairs(false)),
        Map.entry("coalesce", Definition.from(1, ConditionalFunctions::coalesce)),
        Map.entry("nullif", Definition.of(2, ConditionalFunctions::nullIf)),
        Map.entry("null", Definition.of(0, it -> null)),
        Map.entry("true", Definition.of(0, it -> true)),
        Map.entry("false", Definition.of(0, it -> false)));
  }

  /** The value behind the first condition that is true, or that is not. */
  private static Definition pairs(boolean wanted) {
    return Definition.boundFrom(
        2,
        call -> {
          if (call.size() % 2 != 0) {
            throw call.bad(
                "takes pairs of a condition and a value, not " + call.size() + " arguments");
          }
          return arguments -> firstWhere(wanted, arguments);
        });
  }

  private static @Nullable Object firstWhere(boolean wanted, @Nullable Object[] arguments) {
    for (int at = 0; at < arguments.length; at += 2) {
      if (Compare.isTrue(arguments[at]) == wanted) {
        return arguments[at + 1];
      }
    }
    return null;
  }

  private static @Nullable Object coalesce(@Nullable Object[] arguments) {
    for (Object argument : arguments) {
      if (argument != null) {
        return argument;
      }
    }
    return null;
  }

  /** The first value, unless the second is the same; several are the same if all are, in order. */
  private static @Nullable Object nullIf(@Nullable Object[] arguments) {
    boolean single = Values.each(arguments[0]).size() == 1 && Values.each(arguments[1]).size() == 1;
    boolean same =
        single
            ? Compare.equal(arguments[0], arguments[1])
            : Values.each(arguments[0]).equals(Values.each(arguments[1]));
    return same ? null : arguments[0];
  }
}
