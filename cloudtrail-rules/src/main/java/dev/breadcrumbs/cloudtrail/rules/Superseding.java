package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.Exemption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules silence which on the same event. That a rule of single events holds can be asked of
 * the event alone, whenever the other one has found it; so streams leave out what batches leave
 * out. Immutable.
 */
final class Superseding {
  /** What runs, by id. */
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  private final Map<String, List<Exemption>> exemptions = new LinkedHashMap<>();

  /** By the id of the special rule, the general ones, and what these silence. */
  private final Map<String, Set<String>> below = new LinkedHashMap<>();

  /** The same the other way round. */
  private final Map<String, Set<String>> above = new LinkedHashMap<>();

  /**
   * Follows what the rules say.
   *
   * @throws RuleException if rules silence each other
   */
  Superseding(List<Rule> running, Tuning tuning) {
    running.forEach(rule -> rules.put(rule.id(), rule));
    for (Rule rule : running) {
      if (!rule.metadata().supersedes().isEmpty()) {
        Set<String> silenced = new LinkedHashSet<>();
        follow(rule, silenced);
        if (silenced.contains(rule.id())) {
          throw new RuleException("rules supersede each other: " + new TreeSet<>(silenced));
        }
        exemptions.put(rule.id(), tuning.exemptionsOf(rule));
        below.put(rule.id(), silenced);
      }
    }
    below.forEach(
        (special, silenced) ->
            silenced.forEach(
                id -> {
                  above.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(special);
                  exemptions.computeIfAbsent(id, none -> tuning.exemptionsOf(rule(id)));
                }));
  }

  private void follow(Rule rule, Set<String> silenced) {
    for (String id : rule.metadata().supersedes()) {
      Rule general = rules.get(id);
      if (general != null && silenced.add(id)) {
        follow(general, silenced);
      }
    }
  }

  private Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalStateException("does not run: " + id);
    }
    return rule;
  }

  /** Whether a special rule has told of the event that completed the finding of a general one. */
  boolean silences(Finding finding) {
    Set<String> special = above.get(finding.rule().id());
    return special != null
        && finding
            .event()
            .filter(event -> special.stream().anyMatch(id -> holds(id, event)))
            .isPresent();
  }

  /** The ids of the rules of single events that a finding stands for as well. */
  List<String> supersededBy(Finding finding) {
    Set<String> general = below.get(finding.rule().id());
    return general == null
        ? List.of()
        : finding
            .event()
            .map(event -> general.stream().filter(id -> holds(id, event)).sorted().toList())
            .orElse(List.of());
  }

  private boolean holds(String id, CloudTrailEvent event) {
    if (!(rule(id) instanceof EventRule rule)) {
      return false;
    }
    try {
      return rule.matches(event)
          && exemptions.getOrDefault(id, List.of()).stream().noneMatch(each -> each.covers(event));
    } catch (RuntimeException e) {
      // The run reports that the rule fails on this event; it has told nothing of it.
      return false;
    }
  }
}
