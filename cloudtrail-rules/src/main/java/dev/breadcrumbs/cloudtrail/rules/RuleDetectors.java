package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.CorrelationPlan;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.CorrelationWindows;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.DetectorFactory;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.NumberTest;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.PartsTest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine needs to run each kind of rule. */
final class RuleDetectors {
  private RuleDetectors() {}

  static DetectorFactory of(Rule rule) {
    if (rule instanceof EventRule) {
      return DetectorFactory.none();
    }
    if (rule instanceof CorrelationRule correlation) {
      return DetectorFactory.correlation(plan(correlation));
    }
    if (rule instanceof AbsenceRule absence) {
      return DetectorFactory.absence(absence.within(), absence.groupBy());
    }
    if (rule instanceof FirstSeenRule first) {
      return DetectorFactory.firstSeen(
          first.id(), first.fields(), first.within(), first.learning());
    }
    if (rule instanceof SearchRule search) {
      return DetectorFactory.search(search.query(), search.every());
    }
    throw new IllegalStateException("no such kind of rule: " + rule.getClass());
  }

  private static CorrelationPlan plan(CorrelationRule rule) {
    return new CorrelationPlan(
        rule.parts().stream().map(RuleDetectors::part).toList(), rule.timespan(), windows(rule));
  }

  private static CorrelationPlan.Part part(CorrelationPart part) {
    @Nullable CorrelationPlan inner =
        part.rule() instanceof CorrelationRule nested ? plan(nested) : null;
    return new CorrelationPlan.Part(part.groupBy(), part.rule().conditions().size(), inner);
  }

  private static CorrelationWindows windows(CorrelationRule rule) {
    Duration timespan = rule.timespan();
    return switch (rule.type()) {
      case EVENT_COUNT -> CorrelationWindows.eventCount(test(rule), timespan);
      case VALUE_COUNT -> CorrelationWindows.valueCount(rule.fields(), test(rule), timespan);
      case VALUE_SUM -> CorrelationWindows.valueSum(field(rule), test(rule), timespan);
      case VALUE_AVG -> CorrelationWindows.valueAverage(field(rule), test(rule), timespan);
      case VALUE_PERCENTILE ->
          CorrelationWindows.valuePercentile(field(rule), rule.percentile(), test(rule), timespan);
      case TEMPORAL -> CorrelationWindows.temporal(partsTest(rule), timespan);
      case TEMPORAL_ORDERED -> CorrelationWindows.temporalOrdered(rule.parts().size(), timespan);
    };
  }

  private static NumberTest test(CorrelationRule rule) {
    Threshold threshold = Objects.requireNonNull(rule.threshold(), "threshold");
    return new NumberTest(threshold::holds, threshold.enough());
  }

  private static PartsTest partsTest(CorrelationRule rule) {
    PartsCondition condition = rule.condition();
    return condition == null
        ? new PartsTest(rule::canMatch, Set.of())
        : new PartsTest(condition::holds, condition.excluded());
  }

  private static Field field(CorrelationRule rule) {
    return Objects.requireNonNull(rule.field(), "field");
  }
}
