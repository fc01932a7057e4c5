package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import dev.breadcrumbs.cloudtrail.query.internal.value.Wildcard;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions that compare: true if any of several values fits, false on missing. */
final class MatchFunctions {
  private MatchFunctions() {}

  static Map<String, Definition> all() {
    return Map.of(
        "match", fits(0, 1, Regex::of, Regex::isIn),
        "like", fits(0, 1, MatchFunctions::like, Wildcard::matches),
        "cidrmatch", fits(1, 0, CidrBlock::parse, CidrBlock::contains),
        "in", Definition.from(2, MatchFunctions::in));
  }

  private static <T> Definition fits(
      int subject, int pattern, Function<String, T> compiler, BiPredicate<T, String> test) {
    return Definition.bound(
        2,
        call -> {
          Prepared<T> prepared = call.prepare(pattern, compiler);
          return arguments -> {
            T compiled = prepared.of(arguments[pattern]);
            return compiled != null
                && Values.any(arguments[subject], each -> test.test(compiled, Values.text(each)));
          };
        });
  }

  /** {@code %} is any text, {@code _} one character; a backslash makes either plain. */
  private static Wildcard like(String pattern) {
    StringBuilder wildcard = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char current = pattern.charAt(at);
      boolean escaped =
          current == '\\'
              && at + 1 < pattern.length()
              && "%_\\".indexOf(pattern.charAt(at + 1)) >= 0;
      if (escaped) {
        current = pattern.charAt(++at);
      }
      if (!escaped && (current == '%' || current == '_')) {
        wildcard.append(current == '%' ? '*' : '?');
      } else {
        wildcard.append("*?\\".indexOf(current) < 0 ? "" : "\\").append(current);
      }
    }
    return new Wildcard(wildcard.toString(), false);
  }

  private static boolean in(@Nullable Object[] arguments) {
    for (int at = 1; at < arguments.length; at++) {
      if (Compare.equal(arguments[0], arguments[at])) {
        return true;
      }
    }
    return false;
  }
}
