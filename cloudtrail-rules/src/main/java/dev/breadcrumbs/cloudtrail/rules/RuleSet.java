package dev.breadcrumbs.cloudtrail.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A set of rules with different ids, in the order given. Immutable. */
public final class RuleSet implements Iterable<Rule> {
  private final Map<String, Rule> rules;

  private RuleSet(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /**
   * Makes a set.
   *
   * @param rules the rules
   * @return the set
   * @throws RuleException if two rules have one id
   */
  public static RuleSet of(Rule... rules) {
    return of(List.of(rules));
  }

  /**
   * Makes a set.
   *
   * @param rules the rules
   * @return the set
   * @throws RuleException if two rules have one id
   */
  public static RuleSet of(Collection<? extends Rule> rules) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (byId.put(rule.id(), rule) != null) {
        throw new RuleException("two rules have the id " + rule.id());
      }
    }
    return new RuleSet(byId);
  }

  /**
   * Adds rules.
   *
   * @param more further rules
   * @return a set of all
   * @throws RuleException if two rules have one id
   */
  public RuleSet and(Rule... more) {
    List<Rule> all = new ArrayList<>(rules.values());
    all.addAll(List.of(more));
    return of(all);
  }

  /**
   * Puts other rules over these: one with the id of a rule here stands in its place, the rest is
   * added behind.
   *
   * @param others the other rules
   * @return a set of both
   */
  public RuleSet with(RuleSet others) {
    Map<String, Rule> both = new LinkedHashMap<>(rules);
    both.putAll(others.rules);
    return new RuleSet(both);
  }

  /**
   * Keeps some of the rules.
   *
   * @param wanted which to keep
   * @return a set of those
   */
  public RuleSet only(Predicate<? super Rule> wanted) {
    return of(rules.values().stream().filter(wanted).toList());
  }

  /**
   * Finds a rule.
   *
   * @param id its id
   * @return the rule, if it is in the set
   */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * Returns the rules.
   *
   * @return the rules, in order
   */
  public List<Rule> list() {
    return List.copyOf(rules.values());
  }

  /**
   * Returns how many rules there are.
   *
   * @return the number
   */
  public int size() {
    return rules.size();
  }

  @Override
  public Iterator<Rule> iterator() {
    return list().iterator();
  }
}
