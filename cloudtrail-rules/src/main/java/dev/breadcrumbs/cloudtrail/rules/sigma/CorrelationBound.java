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
 * The condition of a correlation: of which number, and what it must be, or which rules must match.
 *
 * @param threshold what the number must be; null for a temporal type that looks for all rules
 * @param fields whose values are looked at; empty unless the type looks at values
 * @param percentile which percentile; 0 unless it is of one
 * @param expression a condition on the rules by their names, such as {@code b and not a}; null
 *     unless there is one
 */
record CorrelationBound(
    @Nullable Threshold threshold,
    List<String> fields,
    double percentile,
    @Nullable String expression) {
  private static final int MOST_BOUNDS = 2;
  private static final CorrelationBound OF_ALL = new CorrelationBound(null, List.of(), 0, null);

  static CorrelationBound read(CorrelationType type, int rules, Entries correlation) {
    YamlValue section = correlation.get("condition");
    boolean temporal = type == CorrelationType.TEMPORAL || type == CorrelationType.TEMPORAL_ORDERED;
    if (temporal && section == null) {
      return OF_ALL;
    }
    if (section instanceof YamlValue.Text text) {
      if (!temporal) {
        throw CorrelationSection.refusal(
            text.line(), "only a temporal type has a condition on the names of rules");
      }
      return new CorrelationBound(null, List.of(), 0, text.text());
    }
    if (!(section instanceof Entries entries)) {
      throw CorrelationSection.refusal(
          correlation.lineOf("condition"), "its condition is neither a map nor a text");
    }
    CorrelationBound bound = read(entries);
    if (temporal) {
      return ofRules(bound, rules, entries.line());
    }
    boolean ofValues = type != CorrelationType.EVENT_COUNT;
    if (ofValues == bound.fields.isEmpty()) {
      throw CorrelationSection.refusal(
          entries.line(),
          type.text() + (ofValues ? " needs a field in its condition" : " looks at no field"));
    }
    if ((type == CorrelationType.VALUE_PERCENTILE) == (bound.percentile < 0)) {
      throw CorrelationSection.refusal(
          entries.line(),
          type.text() + (bound.percentile < 0 ? " needs a percentile" : " has no percentile"));
    }
    if (bound.threshold == null) {
      throw CorrelationSection.refusal(entries.line(), "its condition compares with no number");
    }
    return new CorrelationBound(bound.threshold, bound.fields, Math.max(0, bound.percentile), null);
  }

  private static CorrelationBound read(Entries entries) {
    List<Bound> bounds = new ArrayList<>();
    List<String> fields = List.of();
    double percentile = -1;
    for (String key : entries.entries().keySet()) {
      if (key.equals("field")) {
        fields = fields(entries);
        continue;
      }
      String text = entries.text(key, Kind.BAD_CORRELATION);
      if (text == null) {
        throw CorrelationSection.refusal(entries.lineOf(key), "'" + key + "' has no value");
      }
      if (key.equals("percentile")) {
        percentile = number(text, entries.lineOf(key));
      } else {
        bounds.add(new Bound(operator(key, entries), number(text, entries.lineOf(key))));
      }
    }
    if (bounds.size() > MOST_BOUNDS) {
      throw CorrelationSection.refusal(entries.line(), "its condition has more than two bounds");
    }
    Threshold threshold = bounds.isEmpty() ? null : new Threshold(bounds);
    return new CorrelationBound(threshold, fields, percentile, null);
  }

  private static List<String> fields(Entries entries) {
    List<String> fields =
        entries.texts("field", Kind.BAD_CORRELATION).stream().map(String::strip).toList();
    if (fields.isEmpty()) {
      throw CorrelationSection.refusal(entries.lineOf("field"), "'field' has no value");
    }
    if (fields.stream().distinct().count() < fields.size()) {
      throw CorrelationSection.refusal(entries.lineOf("field"), "'field' names one twice");
    }
    return fields;
  }

  /** A number of rules that must match; all of them are no special number. */
  private static CorrelationBound ofRules(CorrelationBound bound, int rules, int line) {
    Threshold threshold = bound.threshold;
    if (!bound.fields.isEmpty() || bound.percentile >= 0 || threshold == null) {
      throw CorrelationSection.refusal(
          line, "the condition of a temporal type is a number of its rules, or on their names");
    }
    List<Bound> bounds = threshold.bounds();
    boolean all = bounds.size() == 1 && isAll(bounds.get(0), rules);
    return all ? OF_ALL : new CorrelationBound(threshold, List.of(), 0, null);
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
    throw CorrelationSection.refusal(
        entries.lineOf(key), "the key '" + key + "' of its condition is not known");
  }

  private static double number(String text, int line) {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw CorrelationSection.refusal(line, "no number: '" + text + "'");
    }
    throw CorrelationSection.refusal(line, "no number: '" + text + "'");
  }
}
