package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a correlation. */
final class CorrelationFaults {
  private static final int DEEPEST = 10;

  private CorrelationFaults() {}

  /** Returns what is wrong; null if nothing is. */
  static @Nullable String of(
      CorrelationType type,
      List<CorrelationPart> parts,
      Duration timespan,
      @Nullable Threshold threshold,
      List<Field> fields,
      double percentile,
      @Nullable PartsCondition condition) {
    if (timespan.isNegative() || timespan.isZero()) {
      return "timespan is not positive: " + timespan;
    }
    if (parts.size() < (type.counts() ? 1 : 2)) {
      return type.text() + " needs more parts than " + parts.size();
    }
    if (type.looksAtValues() == fields.isEmpty()) {
      return type.text() + (type.looksAtValues() ? " needs a field" : " has no field");
    }
    if (fields.size() > 1 && type != CorrelationType.VALUE_COUNT) {
      return type.text() + " looks at one field, not at " + fields.size();
    }
    if (!(percentile >= 0 && percentile <= 100)) {
      return "no percentile: " + percentile;
    }
    if (parts.stream().map(part -> part.groupBy().size()).distinct().count() > 1) {
      return "its parts are grouped by different numbers of fields";
    }
    if (depth(parts) > DEEPEST) {
      return "correlations of correlations are nested too deeply";
    }
    if (parts.stream().map(CorrelationPart::rule).anyMatch(CorrelationFaults::isLate)) {
      return "a part that excludes parts of its own is certain too late to be put together";
    }
    String fault = condition == null ? null : ofCondition(type, parts.size(), threshold, condition);
    return fault == null ? ofThreshold(type, parts.size(), threshold) : fault;
  }

  private static int depth(List<CorrelationPart> parts) {
    return 1
        + parts.stream()
            .map(CorrelationPart::rule)
            .mapToInt(rule -> rule instanceof CorrelationRule inner ? depth(inner.parts()) : 0)
            .max()
            .orElse(0);
  }

  private static boolean isLate(Rule rule) {
    return rule instanceof CorrelationRule inner
        && inner.condition() != null
        && !inner.condition().excluded().isEmpty();
  }

  private static @Nullable String ofThreshold(
      CorrelationType type, int parts, @Nullable Threshold threshold) {
    if (threshold == null) {
      return type.counts() ? type.text() + " needs a threshold" : null;
    }
    if (type.counts()) {
      return null;
    }
    if (type == CorrelationType.TEMPORAL_ORDERED) {
      return "temporal_ordered looks for all of its parts, and has no threshold";
    }
    long held = IntStream.rangeClosed(1, parts).filter(threshold::holds).count();
    if (held == 0 || !threshold.holds(parts)) {
      return "of " + parts + " parts there are never " + threshold + ", or fewer would do";
    }
    int least = threshold.leastOf(parts);
    return held < parts - least + 1
        ? "temporal counts the parts that must happen at least, not " + threshold
        : null;
  }

  private static @Nullable String ofCondition(
      CorrelationType type, int parts, @Nullable Threshold threshold, PartsCondition condition) {
    if (type != CorrelationType.TEMPORAL || threshold != null) {
      return "only temporal has a condition on its parts, and no threshold then";
    }
    Set<Integer> both = new HashSet<>(condition.demanded());
    both.retainAll(condition.excluded());
    if (!both.isEmpty()) {
      return "its condition both demands and excludes part " + (both.iterator().next() + 1);
    }
    Set<Integer> all = new HashSet<>(condition.demanded());
    all.addAll(condition.excluded());
    if (!all.equals(Set.copyOf(IntStream.range(0, parts).boxed().toList()))) {
      return "its condition does not speak of each of its " + parts + " parts, and of no other";
    }
    if (condition.holds(part -> false)) {
      return "its condition holds where nothing happens";
    }
    return condition.holds(part -> condition.demanded().contains(part))
        ? null
        : "its condition never holds";
  }
}
