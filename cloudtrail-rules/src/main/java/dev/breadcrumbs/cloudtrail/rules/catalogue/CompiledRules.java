package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.RuleStatus;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules as {@link CatalogueCompiler} wrote them.
 *
 * @param rules the rules
 * @param files the files that they were made of, with samples
 */
record CompiledRules(List<Rule> rules, List<String> files) {
  static final int EVENT = 0;
  static final int FIRST_SEEN = 1;
  static final int ABSENCE = 2;
  static final int CORRELATION = 3;

  static CompiledRules of(byte[] content) {
    CompiledData data = new CompiledData(content);
    Reader reader = new Reader(data, new CompiledConditions(data));
    List<Rule> rules = new ArrayList<>();
    for (int left = data.number(); left > 0; left--) {
      rules.add(reader.rule());
    }
    return new CompiledRules(rules, data.texts());
  }

  private record Reader(CompiledData data, CompiledConditions conditions) {
    Rule rule() {
      int kind = data.number();
      RuleBuilder builder = builder();
      return switch (kind) {
        case EVENT -> builder.when(conditions.condition());
        case FIRST_SEEN ->
            builder
                .firstSeen(conditions.condition(), conditions.fields())
                .within(seconds())
                .learning(seconds());
        case ABSENCE ->
            builder.notFollowedBy(
                conditions.condition(), conditions.condition(), seconds(), conditions.fields());
        default -> correlation(builder);
      };
    }

    private Duration seconds() {
      return Duration.ofSeconds(data.number());
    }

    private RuleBuilder builder() {
      RuleBuilder builder =
          Rule.rule(data.text())
              .title(data.text())
              .status(RuleStatus.valueOf(data.text()))
              .description(data.text())
              .level(Level.valueOf(data.text()))
              .tags(data.array())
              .references(data.array())
              .falsePositives(data.array())
              .author(data.text())
              .date(data.text())
              .nextSteps(data.array())
              .needs(data.array())
              .supersedes(data.array())
              .findingTitle(data.text())
              .dedupBy(conditions.fields())
              .context(conditions.fields());
      for (int left = data.number(); left > 0; left--) {
        builder.levelWhen(Level.valueOf(data.text()), conditions.condition());
      }
      return builder;
    }

    private Rule correlation(RuleBuilder builder) {
      CorrelationType type = CorrelationType.valueOf(data.text());
      Duration timespan = seconds();
      Threshold threshold = threshold();
      boolean ofField = data.number() == 1;
      return ofField
          ? builder.correlation(type, parts(builder), timespan, threshold, conditions.field())
          : builder.correlation(type, parts(builder), timespan, threshold, null);
    }

    private @Nullable Threshold threshold() {
      List<Threshold.Bound> bounds = new ArrayList<>();
      for (int left = data.number(); left > 0; left--) {
        bounds.add(new Threshold.Bound(Threshold.Operator.valueOf(data.text()), data.number()));
      }
      return bounds.isEmpty() ? null : new Threshold(bounds);
    }

    /** A part that is no rule of its own has the metadata of the correlation. */
    private List<CorrelationPart> parts(RuleBuilder builder) {
      List<CorrelationPart> parts = new ArrayList<>();
      for (int left = data.number(); left > 0; left--) {
        Rule rule = data.number() == 1 ? rule() : builder.when(conditions.condition());
        parts.add(new CorrelationPart(rule, List.of(conditions.fields())));
      }
      return parts;
    }
  }
}
