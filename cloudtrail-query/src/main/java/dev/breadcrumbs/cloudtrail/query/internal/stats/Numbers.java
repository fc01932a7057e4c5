package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Numbers, kept in little space: eight bytes each, in a list for each number of decimals, unless
 * one has more than 18 digits. Not thread-safe.
 */
final class Numbers {
  /** What a number of more than 18 digits counts, as it can take that much more space. */
  static final int WEIGHT_OF_LARGE = 50;

  private static final int LONG_DIGITS = 18;

  private final LongList whole = new LongList();
  private final Map<Integer, LongList> byScale = new TreeMap<>();
  private final List<BigDecimal> large = new ArrayList<>();
  private int size;

  void addIfNumber(Object value) {
    if (value instanceof Long number) {
      whole.add(number);
      size++;
      return;
    }
    BigDecimal number = Values.number(value);
    if (number != null) {
      add(number.stripTrailingZeros());
      size++;
    }
  }

  private void add(BigDecimal number) {
    if (number.precision() > LONG_DIGITS) {
      large.add(number);
    } else {
      listOf(number.scale()).add(number.unscaledValue().longValueExact());
    }
  }

  private LongList listOf(int scale) {
    return scale == 0 ? whole : byScale.computeIfAbsent(scale, added -> new LongList());
  }

  void addAll(Numbers other) {
    whole.addAll(other.whole);
    other.byScale.forEach((scale, list) -> listOf(scale).addAll(list));
    large.addAll(other.large);
    size += other.size;
  }

  int size() {
    return size;
  }

  /** How much space they take, in numbers of the usual kind. */
  long weight() {
    return size + (WEIGHT_OF_LARGE - 1L) * large.size();
  }

  /** The number at a place in ascending order. */
  BigDecimal sorted(int place) {
    whole.sort();
    if (whole.size() == size) {
      return BigDecimal.valueOf(whole.get(place));
    }
    PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(Run::least));
    runs().stream().filter(Run::advance).forEach(runs::add);
    Run current = runs.remove();
    for (int at = 0; at < place; at++) {
      if (current.advance()) {
        runs.add(current);
      }
      current = runs.remove();
    }
    return current.least();
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(whole.size(), at -> BigDecimal.valueOf(whole.get(at))));
    byScale.forEach(
        (scale, list) -> {
          list.sort();
          runs.add(new Run(list.size(), at -> BigDecimal.valueOf(list.get(at), scale)));
        });
    large.sort(Comparator.naturalOrder());
    runs.add(new Run(large.size(), large::get));
    return runs;
  }

  /** Goes through sorted numbers. */
  private static final class Run {
    private final int size;
    private final IntFunction<BigDecimal> numbers;
    private int next;
    private BigDecimal least = BigDecimal.ZERO;

    Run(int size, IntFunction<BigDecimal> numbers) {
      this.size = size;
      this.numbers = numbers;
    }

    BigDecimal least() {
      return least;
    }

    /** Goes to the next number; false if there is none. */
    boolean advance() {
      if (next == size) {
        return false;
      }
      least = numbers.apply(next++);
      return true;
    }
  }
}
