package dev.breadcrumbs.cloudtrail.query.internal.command;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Accumulator;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Moment;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsFunction;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsLimit;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of one field: how often it has which values. Not thread-safe. */
final class FieldTally {
  private static final int MOST_VALUES = 1_000_000;
  private static final Moment NO_TIME = () -> null;

  private final String field;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Accumulator> ofNumbers =
      List.of("max", "avg", "min", "stdev").stream()
          .map(name -> StatsFunction.named(name).accumulator())
          .toList();
  private long count;
  private long numeric;

  FieldTally(String field) {
    this.field = field;
  }

  /** Takes the value that an event or row has, each of several by itself. */
  void add(@Nullable Object value) {
    for (Object each : Values.each(value)) {
      count++;
      counts.merge(Values.text(each), 1L, Long::sum);
      if (Values.number(each) != null) {
        numeric++;
        addNumber(each);
      }
    }
    if (counts.size() > MOST_VALUES) {
      throw new SearchException(
          "fieldsummary keeps at most a million values of a field; " + field + " has more");
    }
  }

  private void addNumber(Object number) {
    try {
      for (Accumulator each : ofNumbers) {
        each.add(number, NO_TIME);
      }
    } catch (StatsLimit e) {
      throw new SearchException("fieldsummary of " + field + ": " + e.getMessage(), e);
    }
  }

  void merge(FieldTally later) {
    count += later.count;
    numeric += later.numeric;
    later.counts.forEach((text, times) -> counts.merge(text, times, Long::sum));
    try {
      for (int at = 0; at < ofNumbers.size(); at++) {
        ofNumbers.get(at).merge(later.ofNumbers.get(at));
      }
    } catch (StatsLimit e) {
      throw new SearchException("fieldsummary of " + field + ": " + e.getMessage(), e);
    }
  }

  long count() {
    return count;
  }

  /** The row of the field, in the order of {@link Fieldsummary#COLUMNS}. */
  @Nullable Object[] row(int maxvals) {
    return new @Nullable Object[] {
      field,
      count,
      (long) counts.size(),
      1L,
      ofNumbers.get(0).result(),
      ofNumbers.get(1).result(),
      ofNumbers.get(2).result(),
      numeric,
      ofNumbers.get(3).result(),
      values(maxvals)
    };
  }

  private String values(int maxvals) {
    Comparator<Map.Entry<String, Long>> most =
        Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey);
    return counts.entrySet().stream()
        .sorted(most)
        .limit(maxvals == 0 ? Long.MAX_VALUE : maxvals)
        .map(each -> "{\"value\":" + json(each.getKey()) + ",\"count\":" + each.getValue() + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(String text) {
    return TextNode.valueOf(text).toString();
  }
}
