package dev.breadcrumbs.cloudtrail.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A set of rules with different ids, in the order given. Immutable. */
public final class RuleSet implements Iterable<Rule> {
  private final Map<String, RuleHolder> rules;

  private RuleSet(Map<String, RuleHolder> rules) {
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
    Map<String, RuleHolder> byId = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (byId.put(rule.id(), new RuleHolder(rule)) != null) {
        throw new RuleException("two rules have the id " + rule.id());
      }
    }
    return new RuleSet(byId);
  }

  /**
   * Makes a set of rules that take long to make: each is made when it is first asked for, and kept.
   *
   * @param ids the ids of the rules, in order
   * @param maker makes the rule of an id; it may be called by several threads
   * @return the set
   */
  public static RuleSet lazy(Collection<String> ids, Function<String, ? extends Rule> maker) {
    Objects.requireNonNull(maker, "maker is null");
    Map<String, RuleHolder> byId = new LinkedHashMap<>();
    ids.forEach(id -> byId.put(id, new RuleHolder(id, maker)));
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
    List<Rule> all = new ArrayList<>(list());
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
    Map<String, RuleHolder> both = new LinkedHashMap<>(rules);
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
    return of(list().stream().filter(wanted).toList());
  }

  /**
   * Finds a rule.
   *
   * @param id its id
   * @return the rule, if it is in the set
   */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id)).map(RuleHolder::rule);
  }

  /**
   * Returns the rules.
   *
   * @return the rules, in order
   */
  public List<Rule> list() {
    return rules.values().stream().map(RuleHolder::rule).toList();
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
