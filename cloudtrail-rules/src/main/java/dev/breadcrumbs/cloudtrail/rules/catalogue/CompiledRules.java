package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.RuleStatus;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules as {@link CatalogueCompiler} wrote them. Each is read when it is first asked for, as most
 * of the time goes to that, and many programs want a few. Thread-safe.
 */
final class CompiledRules {
  static final int EVENT = 0;
  static final int FIRST_SEEN = 1;
  static final int ABSENCE = 2;
  static final int CORRELATION = 3;

  private final CompiledData data;
  private final Reader reader;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<String> files;

  private CompiledRules(CompiledData data) {
    this.data = data;
    this.reader = new Reader(data, new CompiledConditions(data));
    int[] entries = data.entries();
    this.files = data.texts();
    for (int place : entries) {
      data.goTo(place + 1);
      places.put(data.text(), place);
    }
  }

  static CompiledRules of(byte[] content) {
    return new CompiledRules(new CompiledData(content));
  }

  /** The files that they were made of, with samples. */
  List<String> files() {
    return files;
  }

  /** All rules, of which each is still to be read. */
  RuleSet set() {
    return RuleSet.lazy(places.keySet(), this::rule);
  }

  private synchronized Rule rule(String id) {
    data.goTo(places.getOrDefault(id, 0));
    return reader.rule();
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
