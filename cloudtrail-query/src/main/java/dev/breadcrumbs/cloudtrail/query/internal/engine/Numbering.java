package dev.breadcrumbs.cloudtrail.query.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives different values numbers, from 1 on. Not thread-safe. */
final class Numbering {
  /** The number of no value. */
  static final int MISSING = 0;

  /** No number: the value is one that no column holds, or several at once. */
  static final int IN_RECORD = -1;

  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<@Nullable Object> values = new ArrayList<>();

  Numbering() {
    values.add(null);
  }

  int of(@Nullable Object value) {
    if (value == null) {
      return MISSING;
    }
    if (value instanceof List) {
      return IN_RECORD;
    }
    Integer known = numbers.get(value);
    if (known == null) {
      known = values.size();
      numbers.put(value, known);
      values.add(value);
    }
    return known;
  }

  /** How many numbers there are, that of no value included. */
  int size() {
    return values.size();
  }

  @Nullable Object value(int number) {
    return values.get(number);
  }
}
