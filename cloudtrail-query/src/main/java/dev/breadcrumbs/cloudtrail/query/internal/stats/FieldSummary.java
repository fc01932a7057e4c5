package dev.breadcrumbs.cloudtrail.query.internal.stats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fieldsummary} tells of one field. Different values are counted one by one as long as
 * they are few; beyond that their number is estimated, which {@code is_exact} tells, and {@code
 * values} is missing. Parts merge as those of an {@link Accumulator} do. Not thread-safe.
 */
public final class FieldSummary {
  /** The columns, in Splunk's order. */
  public static final List<String> COLUMNS =
      List.of(
          "count",
          "distinct_count",
          "is_exact",
          "max",
          "mean",
          "min",
          "numeric_count",
          "stdev",
          "values");

  /** Up to so many different values they are counted one by one. */
  public static final int EXACT = DistinctEstimate.EXACT;

  private static final Moment NEVER = () -> null;
  private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
      Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey);

  private final Map<String, Long> counts = new HashMap<>();
  private final DistinctEstimate distinct = new DistinctEstimate(false);
  private final Extreme least = new Extreme(-1);
  private final Extreme greatest = new Extreme(1);
  private final Sum mean = new Sum(Sum.Of.AVERAGE);
  private final Spread deviation = new Spread(true, true);
  private boolean exact = true;
  private long count;
  private long numericCount;

  /** Takes the field's value in one event or row, which may be missing. */
  public void add(@Nullable Object value) {
    if (value == null) {
      return;
    }
    count++;
    distinct.add(value, NEVER);
    for (Object each : Values.each(value)) {
      addCount(Values.text(each), 1L);
      if (Values.number(each) != null) {
        addNumber(each);
      }
    }
  }

  private void addNumber(Object number) {
    numericCount++;
    least.add(number, NEVER);
    greatest.add(number, NEVER);
    mean.add(number, NEVER);
    deviation.add(number, NEVER);
  }

  private void addCount(String text, Long times) {
    if (!exact) {
      return;
    }
    counts.merge(text, times, Long::sum);
    if (counts.size() > EXACT) {
      exact = false;
      counts.clear();
    }
  }

  /** Takes over what another gathered from other input; the other is not to be used afterwards. */
  public void merge(FieldSummary later) {
    count += later.count;
    numericCount += later.numericCount;
    distinct.merge(later.distinct);
    least.merge(later.least);
    greatest.merge(later.greatest);
    mean.merge(later.mean);
    deviation.merge(later.deviation);
    later.counts.forEach(this::addCount);
    if (!later.exact) {
      exact = false;
      counts.clear();
    }
  }

  /** How many events have the field. */
  public long count() {
    return count;
  }

  /**
   * The value of each column; null where it is missing.
   *
   * @param maxValues how many of the values are listed at most, the most frequent first
   */
  public Map<String, @Nullable Object> row(int maxValues) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("count", count);
    row.put("distinct_count", exact ? (Object) (long) counts.size() : distinct.result());
    row.put("is_exact", exact ? 1L : 0L);
    row.put("max", greatest.result());
    row.put("mean", mean.result());
    row.put("min", least.result());
    row.put("numeric_count", numericCount);
    row.put("stdev", deviation.result());
    row.put("values", exact ? values(maxValues) : null);
    return row;
  }

  /** The values and how often each is there, as a JSON array. */
  private String values(int maxValues) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    counts.entrySet().stream()
        .sorted(MOST_FIRST)
        .limit(maxValues)
        .forEach(
            each -> values.addObject().put("value", each.getKey()).put("count", each.getValue()));
    return values.toString();
  }
}
