package dev.breadcrumbs.cloudtrail.query.internal.stats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function of {@code stats}, by its name in SPL (Splunk Search Reference, "Statistical and
 * charting functions"). Equal functions compute the same: {@code dc} and {@code distinct_count} are
 * one, and so are {@code p95}, {@code perc95} and {@code perc95.0}.
 */
public final class StatsFunction {
  private static final Pattern PERCENTILE =
      Pattern.compile("(perc|p|exactperc|upperperc)(\\d{1,3}(?:\\.\\d{1,9})?)");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Kind kind;
  private final @Nullable BigDecimal percent;

  private StatsFunction(Kind kind, @Nullable BigDecimal percent) {
    this.kind = kind;
    this.percent = percent;
  }

  /** The function of a name; the case of letters does not matter. */
  public static StatsFunction named(String name) {
    String text = Objects.requireNonNull(name, "name is null").toLowerCase(Locale.ROOT);
    Kind kind = Kind.NAMES.get(text);
    if (kind != null) {
      return new StatsFunction(kind, null);
    }
    Matcher percentile = PERCENTILE.matcher(text);
    if (percentile.matches()) {
      return ofPercent(
          Kind.ofPercent(percentile.group(1)), new BigDecimal(percentile.group(2)), name);
    }
    throw new IllegalArgumentException("no function of stats: '" + name + "'");
  }

  /** One of the percentiles {@code perc}, {@code exactperc} and {@code upperperc}. */
  public static StatsFunction percentile(String prefix, double percent) {
    if (!Double.isFinite(percent)) {
      throw new IllegalArgumentException("a percentile is between 0 and 100, not " + percent);
    }
    BigDecimal exact = BigDecimal.valueOf(percent);
    return ofPercent(Kind.ofPercent(prefix), exact, exact.toPlainString());
  }

  private static StatsFunction ofPercent(Kind kind, BigDecimal percent, String spelled) {
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "a percentile is between 0 and 100, not '" + spelled + "'");
    }
    return new StatsFunction(kind, percent.stripTrailingZeros());
  }

  /**
   * The names that there are, to find the one that somebody meant. Percentiles stand as the usual
   * ones.
   */
  public static List<String> names() {
    return Kind.ALL_NAMES;
  }

  /** The name by which the function is printed. */
  public String text() {
    return percent == null ? kind.text() : kind.text() + percent.toPlainString();
  }

  /** Whether it is a function of a field's values; {@code count} is one without, too. */
  public boolean needsField() {
    return kind != Kind.COUNT;
  }

  /** Whether it asks when its input was. */
  public boolean isOfTime() {
    return kind.isOfTime();
  }

  /** Whether its results are lists, also of one value. */
  public boolean makesLists() {
    return kind == Kind.VALUES || kind == Kind.LIST;
  }

  /** A new accumulator that has seen nothing. */
  public Accumulator accumulator() {
    return percent == null ? kind.accumulator() : new Percentile(text(), percent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StatsFunction function
        && function.kind == kind
        && Objects.equals(function.percent, percent);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, percent);
  }

  @Override
  public String toString() {
    return text();
  }
}
