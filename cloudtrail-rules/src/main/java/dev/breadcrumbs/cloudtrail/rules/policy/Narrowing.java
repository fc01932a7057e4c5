package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The {@code Condition} of a statement, and whether it narrows the statement to known callers. */
record Narrowing(JsonNode condition) {
  private static final String ANY_VALUE = "foranyvalue:";

  /** Those that demand a value. Negated ones, and those that let a missing key pass, do not. */
  private static final Set<String> OPERATORS =
      Set.of(
          "stringequals",
          "stringequalsignorecase",
          "stringlike",
          "arnequals",
          "arnlike",
          "ipaddress");

  /** One key, in lower case, and what it must be. */
  private record Demand(String key, List<String> values) {
    boolean narrows() {
      return NarrowingKey.find(key)
          .filter(
              kind -> !values.isEmpty() && values.stream().allMatch(value -> isKnown(kind, value)))
          .isPresent();
    }

    private static boolean isKnown(NarrowingKey kind, String value) {
      return kind.isFixed(value) && !NarrowingKey.isVariable(value);
    }
  }

  boolean narrows() {
    return demands().anyMatch(Demand::narrows);
  }

  /** Whether it demands that a key, in lower case, has values of which all pass with the key. */
  boolean demands(BiPredicate<String, String> passes) {
    return demands()
        .anyMatch(
            demand ->
                !demand.values().isEmpty()
                    && demand.values().stream()
                        .allMatch(value -> passes.test(demand.key(), value)));
  }

  /** The accounts that it is narrowed to. */
  Stream<String> accounts() {
    return demands()
        .filter(Demand::narrows)
        .flatMap(demand -> demand.values().stream())
        .flatMap(text -> Accounts.accountOf(text).stream());
  }

  private Stream<Demand> demands() {
    return condition.properties().stream()
        .filter(each -> isDemanding(each.getKey()))
        .flatMap(each -> each.getValue().properties().stream())
        .map(Narrowing::demand);
  }

  private static Demand demand(Map.Entry<String, JsonNode> entry) {
    return new Demand(entry.getKey().toLowerCase(Locale.ROOT), Statement.texts(entry.getValue()));
  }

  private static boolean isDemanding(String operator) {
    String lower = operator.toLowerCase(Locale.ROOT);
    return OPERATORS.contains(
        lower.startsWith(ANY_VALUE) ? lower.substring(ANY_VALUE.length()) : lower);
  }
}
