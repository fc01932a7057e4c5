package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.PartsCondition;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what a correlation says of its parts. */
final class CorrelationWriter {
  private static final int MOST_BOUNDS = 2;

  private CorrelationWriter() {}

  /**
   * Writes the section of a correlation.
   *
   * @param ids the ids of the parts
   * @throws Inexpressible if Sigma cannot say it
   */
  static Map<String, Object> section(CorrelationRule rule, List<String> ids, List<String> leftOut) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("type", rule.type().text());
    PartsCondition onNames = rule.condition();
    List<String> references =
        onNames == null ? ids : ids.stream().map(CorrelationWriter::nameOf).toList();
    if (onNames != null && references.stream().distinct().count() < references.size()) {
      throw new Inexpressible("a condition on parts whose names are the same");
    }
    section.put("rules", references);
    putGroups(section, rule.parts(), references);
    section.put("timespan", timespan(rule.timespan()));
    Map<String, Object> condition = condition(rule);
    if (onNames != null) {
      section.put("condition", onNames.text(references));
    } else if (!condition.isEmpty()) {
      section.put("condition", condition);
    }
    if (rule.type() == CorrelationType.VALUE_PERCENTILE) {
      leftOut.add("how the percentile is counted, by the nearest rank: Sigma does not say");
    }
    return section;
  }

  /** What stands for a rule in a condition on names: other tools read no hyphens there. */
  static String nameOf(String id) {
    return "rule_" + id.replace('-', '_');
  }

  /** Where parts are grouped by different fields, under a name for all of them. */
  private static void putGroups(
      Map<String, Object> section, List<CorrelationPart> parts, List<String> ids) {
    List<String> names = new ArrayList<>();
    Map<String, Object> aliases = new LinkedHashMap<>();
    for (int at = 0; at < parts.get(0).groupBy().size(); at++) {
      int place = at;
      List<String> fields = parts.stream().map(part -> name(part.groupBy().get(place))).toList();
      if (fields.stream().distinct().count() == 1) {
        names.add(fields.get(0));
        continue;
      }
      String alias = "group_" + (at + 1);
      Map<String, Object> byRule = new LinkedHashMap<>();
      for (int part = 0; part < ids.size(); part++) {
        Object before = byRule.put(ids.get(part), fields.get(part));
        if (before != null && !before.equals(fields.get(part))) {
          throw new Inexpressible("one rule twice, grouped by different fields");
        }
      }
      names.add(alias);
      aliases.put(alias, byRule);
    }
    if (!names.isEmpty()) {
      section.put("group-by", names);
    }
    if (!aliases.isEmpty()) {
      section.put("aliases", aliases);
    }
  }

  private static String name(Field field) {
    try {
      if (field.equals(Fields.at(field.name()))) {
        return field.name();
      }
    } catch (SearchException e) {
      // A name that is no path is that of a computed field.
      throw new Inexpressible("groups by the field " + field.name());
    }
    throw new Inexpressible("groups by the field " + field.name());
  }

  private static String timespan(Duration timespan) {
    long seconds = timespan.toSeconds();
    if (timespan.toNanosPart() > 0) {
      throw new Inexpressible("a timespan of parts of seconds");
    }
    Map<String, Long> units = new LinkedHashMap<>();
    units.put("d", Duration.ofDays(1).toSeconds());
    units.put("h", Duration.ofHours(1).toSeconds());
    units.put("m", Duration.ofMinutes(1).toSeconds());
    for (Map.Entry<String, Long> unit : units.entrySet()) {
      if (seconds % unit.getValue() == 0) {
        return seconds / unit.getValue() + unit.getKey();
      }
    }
    return seconds + "s";
  }

  private static Map<String, Object> condition(CorrelationRule rule) {
    Map<String, Object> condition = new LinkedHashMap<>();
    List<String> fields = rule.fields().stream().map(CorrelationWriter::name).toList();
    if (!fields.isEmpty()) {
      condition.put("field", fields.size() == 1 ? fields.get(0) : fields);
    }
    if (rule.type() == CorrelationType.VALUE_PERCENTILE) {
      condition.put("percentile", number(rule.percentile()));
    }
    Threshold threshold = rule.threshold();
    if (threshold == null) {
      return condition;
    }
    List<Threshold.Bound> bounds = threshold.bounds();
    bounds.forEach(
        bound ->
            condition.put(
                bound.operator().name().toLowerCase(Locale.ROOT), number(bound.number())));
    boolean different =
        bounds.stream().map(Threshold.Bound::operator).distinct().count() == bounds.size();
    if (bounds.size() > MOST_BOUNDS || !different) {
      throw new Inexpressible("the threshold " + threshold);
    }
    return condition;
  }

  private static Object number(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.scale() <= 0 ? (Object) exact.toBigInteger() : exact;
  }
}
