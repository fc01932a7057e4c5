package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import dev.breadcrumbs.cloudtrail.rules.Threshold.Bound;
import dev.breadcrumbs.cloudtrail.rules.Threshold.Operator;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a correlation: of which number, and what it must be.
 *
 * @param threshold what the number must be; null for the temporal types
 * @param field whose values are looked at; null unless the type looks at values
 * @param percentile which percentile; 0 unless it is of one
 */
record CorrelationBound(@Nullable Threshold threshold, @Nullable String field, double percentile) {
  private static final int MOST_BOUNDS = 2;

  static CorrelationBound read(CorrelationType type, int rules, Entries correlation) {
    YamlValue section = correlation.get("condition");
    boolean temporal = type == CorrelationType.TEMPORAL || type == CorrelationType.TEMPORAL_ORDERED;
    if (temporal && section == null) {
      return new CorrelationBound(null, null, 0);
    }
    if (!(section instanceof Entries entries)) {
      throw Correlation.refusal(correlation.lineOf("condition"), "its condition is no map");
    }
    CorrelationBound bound = read(entries);
    if (temporal) {
      return ofAll(bound, rules, entries.line());
    }
    boolean ofValues = type != CorrelationType.EVENT_COUNT;
    if (ofValues != (bound.field != null)) {
      throw Correlation.refusal(
          entries.line(),
          type.text() + (ofValues ? " needs a field in its condition" : " looks at no field"));
    }
    if ((type == CorrelationType.VALUE_PERCENTILE) == (bound.percentile < 0)) {
      throw Correlation.refusal(
          entries.line(),
          type.text() + (bound.percentile < 0 ? " needs a percentile" : " has no percentile"));
    }
    if (bound.threshold == null) {
      throw Correlation.refusal(entries.line(), "its condition compares with no number");
    }
    return new CorrelationBound(bound.threshold, bound.field, Math.max(0, bound.percentile));
  }

  private static CorrelationBound read(Entries entries) {
    List<Bound> bounds = new ArrayList<>();
    String field = null;
    double percentile = -1;
    for (String key : entries.entries().keySet()) {
      String text = entries.text(key, Kind.BAD_CORRELATION);
      if (text == null) {
        throw Correlation.refusal(entries.lineOf(key), "'" + key + "' has no value");
      }
      switch (key) {
        case "field" -> field = text.strip();
        case "percentile" -> percentile = number(text, entries.lineOf(key));
        default -> bounds.add(new Bound(operator(key, entries), number(text, entries.lineOf(key))));
      }
    }
    if (bounds.size() > MOST_BOUNDS) {
      throw Correlation.refusal(entries.line(), "its condition has more than two bounds");
    }
    return new CorrelationBound(bounds.isEmpty() ? null : new Threshold(bounds), field, percentile);
  }

  /** All rules must match anyway; a condition may only say so again. */
  private static CorrelationBound ofAll(CorrelationBound bound, int rules, int line) {
    boolean all =
        bound.field == null
            && bound.percentile < 0
            && bound.threshold != null
            && bound.threshold.bounds().size() == 1
            && isAll(bound.threshold.bounds().get(0), rules);
    if (!all) {
      throw Correlation.refusal(
          line, "a temporal correlation looks for all of its rules; no other number can be set");
    }
    return new CorrelationBound(null, null, 0);
  }

  private static boolean isAll(Bound bound, int rules) {
    return switch (bound.operator()) {
      case GTE, EQ -> bound.number() == rules;
      case GT -> bound.number() == rules - 1;
      case LT, LTE, NEQ -> false;
    };
  }

  private static Operator operator(String key, Entries entries) {
    for (Operator operator : Operator.values()) {
      if (operator.name().toLowerCase(Locale.ROOT).equals(key)) {
        return operator;
      }
    }
    throw Correlation.refusal(
        entries.lineOf(key), "the key '" + key + "' of its condition is not known");
  }

  private static double number(String text, int line) {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Correlation.refusal(line, "no number: '" + text + "'");
    }
    throw Correlation.refusal(line, "no number: '" + text + "'");
  }
}
