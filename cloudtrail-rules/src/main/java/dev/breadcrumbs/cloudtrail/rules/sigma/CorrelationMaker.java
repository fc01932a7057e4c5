package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.PartsCondition;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.RuleException;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a rule of a correlation and the rules that it names. */
final class CorrelationMaker {
  private final CorrelationSection section;
  private final List<Named> rules;
  private final FieldNames names;

  /**
   * A rule that a correlation names.
   *
   * @param reference how it is named
   * @param id its id
   * @param name its name; empty if it has none
   */
  record Named(String reference, String id, String name, Rule rule) {
    private boolean isMeantBy(String idOrName) {
      String text = idOrName.strip();
      return text.equals(reference)
          || text.toLowerCase(Locale.ROOT).equals(id)
          || (text.equals(name) && !name.isEmpty());
    }
  }

  CorrelationMaker(CorrelationSection section, List<Named> rules, FieldNames names) {
    this.section = section;
    this.rules = rules;
    this.names = names;
  }

  /**
   * Makes the rule.
   *
   * @throws SigmaRefusal if the parts of the section do not fit together
   */
  CorrelationRule rule(RuleBuilder builder) {
    checkAliases();
    List<CorrelationPart> parts =
        rules.stream().map(rule -> new CorrelationPart(rule.rule(), groupBy(rule))).toList();
    try {
      String expression = section.bound().expression();
      return expression == null
          ? rule(builder, parts)
          : ofExpression(builder, parts, condition(expression));
    } catch (RuleException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  private CorrelationRule rule(RuleBuilder builder, List<CorrelationPart> parts) {
    CorrelationBound bound = section.bound();
    Threshold threshold = bound.threshold();
    List<Field> fields = bound.fields().stream().map(this::field).toList();
    if (section.type() == CorrelationType.VALUE_COUNT && threshold != null) {
      return builder.valueCount(fields, threshold, section.timespan(), parts);
    }
    if (fields.size() > 1) {
      throw refusal(section.type().text() + " looks at one field, not at " + fields.size());
    }
    return section.type() == CorrelationType.VALUE_PERCENTILE && threshold != null
        ? builder.valuePercentile(
            fields.get(0), bound.percentile(), threshold, section.timespan(), parts)
        : builder.correlation(
            section.type(),
            parts,
            section.timespan(),
            threshold,
            fields.isEmpty() ? null : fields.get(0));
  }

  private PartsCondition condition(String expression) {
    Map<String, PartsCondition> byReference = new LinkedHashMap<>();
    for (int part = 0; part < rules.size(); part++) {
      byReference.put(rules.get(part).reference(), PartsCondition.part(part));
    }
    return new ConditionParser<>(
            byReference, this::meant, ConditionAlgebra.OF_RULES, new ExpansionBudget(), line())
        .parse(expression);
  }

  /** A rule may stand in the condition by its name, and in the list by its id. */
  private @Nullable PartsCondition meant(String idOrName) {
    for (int part = 0; part < rules.size(); part++) {
      if (rules.get(part).isMeantBy(idOrName)) {
        return PartsCondition.part(part);
      }
    }
    return null;
  }

  private CorrelationRule ofExpression(
      RuleBuilder builder, List<CorrelationPart> parts, PartsCondition condition) {
    if (isAll(condition)) {
      return builder.correlation(section.type(), parts, section.timespan(), null, null);
    }
    if (section.type() == CorrelationType.TEMPORAL_ORDERED) {
      throw refusal("temporal_ordered looks for all of its rules, without 'or' and 'not'");
    }
    return builder.temporal(condition, section.timespan(), parts);
  }

  /** Whether it holds when all rules match, and not when one does not. */
  private boolean isAll(PartsCondition condition) {
    return condition.excluded().isEmpty()
        && condition.holds(part -> true)
        && IntStream.range(0, rules.size()).noneMatch(one -> condition.holds(part -> part != one));
  }

  private void checkAliases() {
    section
        .aliases()
        .forEach(
            (alias, fields) -> {
              for (String rule : fields.keySet()) {
                if (rules.stream().noneMatch(each -> each.isMeantBy(rule))) {
                  throw refusal(
                      "the alias '" + alias + "' speaks of '" + rule + "', none of its rules");
                }
              }
            });
  }

  private List<Field> groupBy(Named rule) {
    List<Field> fields = new ArrayList<>();
    for (String name : section.groupBy()) {
      Map<String, String> alias = section.aliases().get(name);
      fields.add(field(alias == null ? name : aliased(name, alias, rule)));
    }
    return fields;
  }

  private String aliased(String name, Map<String, String> alias, Named rule) {
    Set<String> meant = new LinkedHashSet<>();
    alias.forEach(
        (idOrName, field) -> {
          if (rule.isMeantBy(idOrName)) {
            meant.add(field);
          }
        });
    if (meant.size() != 1) {
      throw refusal(
          "the alias '"
              + name
              + (meant.isEmpty() ? "' says nothing" : "' says several things")
              + " of the rule '"
              + rule.reference()
              + "'");
    }
    return meant.iterator().next();
  }

  private Field field(String name) {
    return names.single(name, Kind.BAD_CORRELATION, line());
  }

  private int line() {
    return section.line();
  }

  private SigmaRefusal refusal(String reason) {
    return CorrelationSection.refusal(line(), reason);
  }
}
