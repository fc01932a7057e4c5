package dev.breadcrumbs.cloudtrail.query.stats;

/** The functions of {@code stats}. */
public enum StatsFunction {
  COUNT("count"),
  DC("dc"),
  VALUES("values"),
  MIN("min"),
  MAX("max"),
  SUM("sum"),
  AVG("avg"),
  EARLIEST("earliest"),
  LATEST("latest");

  private final String text;

  StatsFunction(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public boolean isOfTime() {
    return this == EARLIEST || this == LATEST;
  }

  public Accumulator accumulator(boolean ofField) {
    return switch (this) {
      case COUNT -> new Accumulators.Count(ofField);
      case DC -> new Accumulators.Distinct(false);
      case VALUES -> new Accumulators.Distinct(true);
      case MIN -> new Extreme(-1);
      case MAX -> new Extreme(1);
      case SUM -> new Accumulators.Sum(false);
      case AVG -> new Accumulators.Sum(true);
      case EARLIEST -> new Accumulators.InTime(-1);
      case LATEST -> new Accumulators.InTime(1);
    };
  }
}
