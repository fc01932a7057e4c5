package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The functions of {@code stats}, apart from the percent of a percentile. */
// Immutable: the suppliers have no state, and the lists are unmodifiable.
@SuppressWarnings("ImmutableEnumChecker")
enum Kind {
  COUNT(Count::new, "count", "c"),
  DC(() -> new Distinct("dc"), "dc", "distinct_count"),
  ESTDC(() -> new DistinctEstimate(false), "estdc"),
  ESTDC_ERROR(() -> new DistinctEstimate(true), "estdc_error"),
  VALUES(() -> new Distinct("values"), "values"),
  LIST(FirstHundred::new, "list"),
  MODE(Mode::new, "mode"),
  MIN(() -> new Extreme(-1), "min"),
  MAX(() -> new Extreme(1), "max"),
  RANGE(Range::new, "range"),
  SUM(() -> new Sum(Sum.Of.TOTAL), "sum"),
  SUMSQ(() -> new Sum(Sum.Of.SQUARES), "sumsq"),
  AVG(() -> new Sum(Sum.Of.AVERAGE), "avg", "mean"),
  STDEV(() -> new Spread(true, true), "stdev"),
  STDEVP(() -> new Spread(false, true), "stdevp"),
  VAR(() -> new Spread(true, false), "var"),
  VARP(() -> new Spread(false, false), "varp"),
  MEDIAN(Percentile::median, "median"),
  // The percent is known to StatsFunction, which makes the accumulator.
  PERC(Percentile::median, "perc"),
  EXACTPERC(Percentile::median, "exactperc"),
  UPPERPERC(Percentile::median, "upperperc"),
  FIRST(FirstSeen::new, "first"),
  LAST(LastSeen::new, "last"),
  EARLIEST(() -> new InTime(-1, false), "earliest"),
  LATEST(() -> new InTime(1, false), "latest"),
  EARLIEST_TIME(() -> new InTime(-1, true), "earliest_time"),
  LATEST_TIME(() -> new InTime(1, true), "latest_time"),
  RATE(Rate::new, "rate"),
  PER_SECOND(() -> new SumPerTime(1), "per_second"),
  PER_MINUTE(() -> new SumPerTime(60), "per_minute"),
  PER_HOUR(() -> new SumPerTime(3_600), "per_hour"),
  PER_DAY(() -> new SumPerTime(86_400), "per_day");

  /** By every name that is one without a percent. */
  static final Map<String, Kind> NAMES = byName();

  static final List<String> ALL_NAMES = allNames();

  private final Supplier<Accumulator> accumulator;
  private final List<String> names;

  Kind(Supplier<Accumulator> accumulator, String... names) {
    this.accumulator = accumulator;
    this.names = List.of(names);
  }

  private static Map<String, Kind> byName() {
    Map<String, Kind> kinds = new TreeMap<>();
    for (Kind kind : values()) {
      if (!kind.isOfPercent()) {
        kind.names.forEach(name -> kinds.put(name, kind));
      }
    }
    return kinds;
  }

  private static List<String> allNames() {
    List<String> names = new ArrayList<>(NAMES.keySet());
    for (String percent : List.of("1", "5", "10", "25", "50", "75", "90", "95", "99", "99.9")) {
      for (String prefix : List.of("p", "perc", "exactperc", "upperperc")) {
        names.add(prefix + percent);
      }
    }
    return List.copyOf(names);
  }

  static Kind ofPercent(String prefix) {
    return switch (prefix) {
      case "exactperc" -> EXACTPERC;
      case "upperperc" -> UPPERPERC;
      default -> PERC;
    };
  }

  private boolean isOfPercent() {
    return this == PERC || this == EXACTPERC || this == UPPERPERC;
  }

  boolean isOfTime() {
    return compareTo(EARLIEST) >= 0;
  }

  String text() {
    return names.get(0);
  }

  Accumulator accumulator() {
    return accumulator.get();
  }
}
