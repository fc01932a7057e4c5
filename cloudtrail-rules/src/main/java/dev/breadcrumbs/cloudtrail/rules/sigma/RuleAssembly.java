package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.sigma.ParsedDocument.Disabled;
import dev.breadcrumbs.cloudtrail.rules.sigma.ParsedDocument.ParsedCorrelation;
import dev.breadcrumbs.cloudtrail.rules.sigma.ParsedDocument.ParsedFilter;
import dev.breadcrumbs.cloudtrail.rules.sigma.ParsedDocument.ParsedRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.ParsedDocument.ParsedSearch;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts documents together: filters into rules, rules into correlations. For one load. */
final class RuleAssembly {
  private static final int DEEPEST = 20;

  private final DetectionReader detection;
  private final Map<String, ParsedDocument> byId = new LinkedHashMap<>();
  private final Map<String, List<String>> idsByName = new HashMap<>();
  private final Map<String, Condition> conditions = new HashMap<>();
  private final Map<String, Rule> made = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  RuleAssembly(Placeholders placeholders) {
    this.detection = new DetectionReader(placeholders);
  }

  /** Reads a document; one that cannot be read becomes a problem. */
  void add(SigmaDocument document) {
    try {
      add(ParsedDocument.of(document, detection));
    } catch (SigmaRefusal e) {
      document.note(e);
    }
  }

  private void add(ParsedDocument parsed) {
    String id = parsed.header().id();
    ParsedDocument earlier = byId.get(id);
    if (earlier != null) {
      SigmaDocument there = earlier.document();
      parsed
          .document()
          .note(
              Kind.DUPLICATE_ID,
              parsed.document().root().lineOf("id"),
              "document " + there.index() + " of " + there.file() + " has the id " + id + ", too");
      return;
    }
    byId.put(id, parsed);
    MetadataCheck.warn(parsed.document());
    if (!parsed.header().name().isEmpty()) {
      idsByName.computeIfAbsent(parsed.header().name(), none -> new ArrayList<>()).add(id);
    }
    if (parsed instanceof ParsedRule rule) {
      conditions.put(id, rule.condition());
    }
  }

  /** Puts the documents together that were added. */
  SigmaLoad finish(List<SigmaProblem> problems, int files, int documents) {
    filters().forEach(this::apply);
    byId.values().forEach(this::make);
    Set<String> silent = silent();
    List<Rule> rules = new ArrayList<>();
    List<Rule> bases = new ArrayList<>();
    byId.forEach(
        (id, parsed) -> {
          Rule rule = made.get(id);
          if (rule != null) {
            (silent.contains(id) ? bases : rules).add(rule);
          }
        });
    List<String> disabled =
        byId.values().stream()
            .filter(Disabled.class::isInstance)
            .map(parsed -> parsed.header().id())
            .toList();
    return new SigmaLoad(RuleSet.of(rules), bases, disabled, problems, files, documents);
  }

  private List<ParsedFilter> filters() {
    return byId.values().stream()
        .filter(ParsedFilter.class::isInstance)
        .map(ParsedFilter.class::cast)
        .toList();
  }

  private void apply(ParsedFilter filter) {
    Condition kept = filter.condition();
    if (filter.isForAny()) {
      conditions.replaceAll((id, condition) -> condition.and(kept));
      return;
    }
    int line = filter.document().root().lineOf("filter");
    for (String reference : filter.references()) {
      try {
        String id = resolved(reference, line);
        if (conditions.containsKey(id)) {
          conditions.computeIfPresent(id, (same, condition) -> condition.and(kept));
        } else {
          filter
              .document()
              .note(
                  Kind.FILTER_NOT_APPLIED, line, "'" + reference + "' is no rule of single events");
        }
      } catch (SigmaRefusal e) {
        filter.document().note(Kind.FILTER_NOT_APPLIED, line, e.reason());
      }
    }
  }

  private String resolved(String reference, int line) {
    String id = reference.strip().toLowerCase(Locale.ROOT);
    if (byId.containsKey(id)) {
      return id;
    }
    List<String> ids = idsByName.getOrDefault(reference.strip(), List.of());
    if (ids.size() == 1) {
      return ids.get(0);
    }
    throw new SigmaRefusal(
        Kind.UNRESOLVED_REFERENCE,
        line,
        ids.isEmpty()
            ? "no rule with the id or name '" + reference + "' was loaded"
            : "several rules have the name '" + reference + "'");
  }

  private void make(ParsedDocument parsed) {
    try {
      rule(parsed.header().id(), parsed.document().root().lineOf("correlation"), 0);
    } catch (SigmaRefusal e) {
      refused.add(parsed.header().id());
      parsed.document().note(e);
    }
  }

  /** The rule of an id; null if it is that of a filter. */
  private @Nullable Rule rule(String id, int line, int depth) {
    Rule known = made.get(id);
    ParsedDocument parsed = byId.get(id);
    if (known != null || parsed == null || isNoRule(parsed)) {
      return known;
    }
    if (depth > DEEPEST) {
      throw CorrelationSection.refusal(
          line, "correlations name each other in a circle, or too deeply");
    }
    if (refused.contains(id)) {
      throw new SigmaRefusal(
          Kind.UNRESOLVED_REFERENCE, line, "the rule '" + id + "' was itself refused");
    }
    Rule rule = made(parsed, depth);
    made.put(id, rule);
    return rule;
  }

  private static boolean isNoRule(ParsedDocument parsed) {
    return parsed instanceof ParsedFilter || parsed instanceof Disabled;
  }

  private Rule made(ParsedDocument parsed, int depth) {
    if (parsed instanceof ParsedCorrelation correlation) {
      return correlation(correlation, depth);
    }
    return parsed instanceof ParsedSearch search
        ? RuleShape.search(search.builder(), search.extension())
        : single((ParsedRule) parsed);
  }

  private Rule single(ParsedRule parsed) {
    return parsed.shape().rule(parsed.builder(), conditionOf(parsed));
  }

  /** What it must meet, filters included. */
  private Condition conditionOf(ParsedRule parsed) {
    return conditions.getOrDefault(parsed.header().id(), parsed.condition());
  }

  private Rule correlation(ParsedCorrelation parsed, int depth) {
    CorrelationSection correlation = parsed.correlation();
    List<CorrelationMaker.Named> rules = new ArrayList<>();
    for (String reference : correlation.references()) {
      String id = resolved(reference, correlation.line());
      Rule rule =
          byId.get(id) instanceof ParsedRule part && part.isPart()
              ? parsed.builder().when(conditionOf(part))
              : rule(id, correlation.line(), depth + 1);
      if (rule == null) {
        throw new SigmaRefusal(
            Kind.UNRESOLVED_REFERENCE, correlation.line(), "'" + reference + "' is a filter");
      }
      rules.add(new CorrelationMaker.Named(reference, id, nameOf(id), rule));
    }
    return new CorrelationMaker(correlation, rules, parsed.names()).rule(parsed.builder());
  }

  private String nameOf(String id) {
    ParsedDocument parsed = byId.get(id);
    return parsed == null ? "" : parsed.header().name();
  }

  /** The rules that only serve correlations: none of these lets them find something themselves. */
  private Set<String> silent() {
    Set<String> silent = new HashSet<>();
    Set<String> generating = new HashSet<>();
    for (ParsedDocument parsed : byId.values()) {
      if (parsed instanceof ParsedCorrelation rules) {
        CorrelationSection correlation = rules.correlation();
        Set<String> target = correlation.generate() ? generating : silent;
        correlation.references().stream()
            .map(String::strip)
            .flatMap(
                reference ->
                    idsByName
                        .getOrDefault(reference, List.of(reference.toLowerCase(Locale.ROOT)))
                        .stream())
            .forEach(target::add);
      }
    }
    silent.removeAll(generating);
    return silent;
  }
}
