package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what puts a rule's events together, anew for each run. */
public final class DetectorFactory {
  private final Function<RunSettings, @Nullable Detector> maker;

  private DetectorFactory(Function<RunSettings, @Nullable Detector> maker) {
    this.maker = maker;
  }

  /** Makes a detector; null if each event is a finding by itself. */
  @Nullable Detector make(RunSettings settings) {
    return maker.apply(settings);
  }

  /** Each event is a finding by itself. */
  public static DetectorFactory none() {
    return new DetectorFactory(settings -> null);
  }

  /** Puts together what a correlation asks for. */
  public static DetectorFactory correlation(CorrelationPlan plan) {
    return new DetectorFactory(settings -> new CorrelationDetector(plan, settings.held()));
  }

  /** Waits for what should follow an event of the rule's first condition: one of its second. */
  public static DetectorFactory absence(Duration within, List<Field> groupBy) {
    return new DetectorFactory(
        settings -> new AbsenceDetector(within, List.copyOf(groupBy), settings.held()));
  }

  /**
   * Finds values that were not seen before.
   *
   * @param rule id of the rule, under which the values are remembered
   * @param fields the fields whose values are remembered together
   * @param within for how long a value is known
   * @param learning for how long nothing is new at first
   */
  public static DetectorFactory firstSeen(
      String rule, List<Field> fields, Duration within, Duration learning) {
    List<Field> copy = List.copyOf(fields);
    return new DetectorFactory(
        settings -> new FirstSeenDetector(rule, copy, within, learning, settings.seen()));
  }

  /** Runs a search over the events of each period. */
  public static DetectorFactory search(TableQuery query, Duration every) {
    return new DetectorFactory(settings -> new SearchDetector(query, every, settings.held()));
  }
}
