package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.Exemption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a site runs rules without changing them: which rest, which have another level, which events
 * are exempt and why, and how often one case is worth a finding. What is left out on its account is
 * counted: see {@link RuleCounts}. Immutable.
 *
 * <pre>{@code
 * Tuning tuning = Tuning.NONE
 *     .disable("cis.v1.2-3.12")
 *     .level("key-pair-created", Level.INFORMATIONAL)
 *     .except("console-login-without-mfa", USER_NAME.eq("break-glass"), "drill", drillEnds)
 *     .suppress("access-denied-burst", Duration.ofHours(6));
 * }</pre>
 */
public final class Tuning {
  /** Leaves everything as it is. */
  public static final Tuning NONE = new Tuning(Set.of(), Set.of(), Map.of(), List.of(), Map.of());

  private final Set<String> disabled;
  private final Set<String> only;
  private final Map<String, Level> levels;
  private final List<RuleExemption> exemptions;
  private final Map<String, Duration> suppressions;

  private Tuning(
      Set<String> disabled,
      Set<String> only,
      Map<String, Level> levels,
      List<RuleExemption> exemptions,
      Map<String, Duration> suppressions) {
    this.disabled = disabled;
    this.only = only;
    this.levels = levels;
    this.exemptions = exemptions;
    this.suppressions = suppressions;
  }

  /** Events that a rule is not to see, and its id. */
  private record RuleExemption(String rule, Exemption exemption) {}

  /**
   * Lets rules rest.
   *
   * @param idsOrTags ids of rules, or tags such as {@code cis.v1.2-3.12}
   * @return the tuning with that
   */
  public Tuning disable(String... idsOrTags) {
    return new Tuning(plus(disabled, idsOrTags), only, levels, exemptions, suppressions);
  }

  /**
   * Lets all other rules rest.
   *
   * @param idsOrTags ids of rules, or tags; those named before stay
   * @return the tuning with that
   */
  public Tuning only(String... idsOrTags) {
    return new Tuning(disabled, plus(only, idsOrTags), levels, exemptions, suppressions);
  }

  private static Set<String> plus(Set<String> before, String... more) {
    Set<String> all = new LinkedHashSet<>(before);
    all.addAll(List.of(more));
    return all;
  }

  /**
   * Sets another level for all findings of a rule.
   *
   * @param rule id of the rule
   * @param level the level
   * @return the tuning with that
   */
  public Tuning level(String rule, Level level) {
    Map<String, Level> all = new LinkedHashMap<>(levels);
    all.put(Objects.requireNonNull(rule, "rule is null"), level);
    return new Tuning(disabled, only, all, exemptions, suppressions);
  }

  /**
   * Exempts events from a rule for good: they neither match nor count.
   *
   * @param rule id of the rule
   * @param condition which events
   * @param reason why, for those who come later
   * @return the tuning with that
   */
  public Tuning except(String rule, Condition condition, String reason) {
    return exempt(rule, condition, reason, null);
  }

  /**
   * Exempts events from a rule for a time: they neither match nor count.
   *
   * @param rule id of the rule
   * @param condition which events
   * @param reason why, for those who come later
   * @param until the event time from which on the rule sees them again
   * @return the tuning with that
   */
  public Tuning except(String rule, Condition condition, String reason, Instant until) {
    return exempt(rule, condition, reason, Objects.requireNonNull(until, "until is null"));
  }

  private Tuning exempt(String rule, Condition condition, String reason, @Nullable Instant until) {
    Objects.requireNonNull(rule, "rule is null");
    Objects.requireNonNull(condition, "condition is null");
    if (reason.isBlank()) {
      throw new RuleException("an exception from " + rule + " needs a reason");
    }
    List<RuleExemption> all = new ArrayList<>(exemptions);
    all.add(new RuleExemption(rule, new Exemption(condition, reason, until)));
    return new Tuning(disabled, only, levels, all, suppressions);
  }

  /**
   * Suppresses a rule's findings for a time after one with the same {@link Finding#dedupKey()}: by
   * the order of the findings' times in {@link RuleEngine#evaluate}, by the order in which they are
   * found in a {@link RuleStream}.
   *
   * @param rule id of the rule
   * @param time how long, by event time
   * @return the tuning with that
   */
  public Tuning suppress(String rule, Duration time) {
    Map<String, Duration> all = new LinkedHashMap<>(suppressions);
    all.put(Objects.requireNonNull(rule, "rule is null"), time);
    return new Tuning(disabled, only, levels, exemptions, all);
  }

  /** Why a rule rests; null if it does not. */
  @Nullable String restOf(Rule rule) {
    if (isNamed(rule, disabled)) {
      return "disabled";
    }
    return only.isEmpty() || isNamed(rule, only) ? null : "not among those to run";
  }

  private static boolean isNamed(Rule rule, Set<String> idsOrTags) {
    return idsOrTags.contains(rule.id())
        || rule.metadata().tags().stream().anyMatch(idsOrTags::contains);
  }

  @Nullable Level levelOf(Rule rule) {
    return levels.get(rule.id());
  }

  @Nullable Duration suppressionOf(Rule rule) {
    return suppressions.get(rule.id());
  }

  List<Exemption> exemptionsOf(Rule rule) {
    return exemptions.stream()
        .filter(each -> each.rule.equals(rule.id()))
        .map(RuleExemption::exemption)
        .toList();
  }

  /** The same with the lists that exceptions ask for; in one that is not there is nobody. */
  Tuning at(Site site) {
    List<RuleExemption> known =
        exemptions.stream()
            .map(each -> new RuleExemption(each.rule, each.exemption.at(site.lists())))
            .toList();
    return new Tuning(disabled, only, levels, known, suppressions);
  }

  /** The site's lists that exceptions ask for. */
  Set<String> lists() {
    return exemptions.stream()
        .flatMap(each -> each.exemption.condition().lists().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Makes sure that all that is named is there.
   *
   * @throws RuleException if an id or tag is not that of a rule
   */
  void check(RuleSet rules) {
    Set<String> tags = new LinkedHashSet<>();
    rules.forEach(rule -> tags.addAll(rule.metadata().tags()));
    for (String name : plus(disabled, only.toArray(String[]::new))) {
      if (rules.find(name).isEmpty() && !tags.contains(name)) {
        throw new RuleException("no rule has the id or tag '" + name + "'");
      }
    }
    Set<String> ids = new LinkedHashSet<>(levels.keySet());
    ids.addAll(suppressions.keySet());
    exemptions.forEach(each -> ids.add(each.rule));
    for (String id : ids) {
      if (rules.find(id).isEmpty()) {
        throw new RuleException("no rule has the id '" + id + "'");
      }
    }
  }
}
