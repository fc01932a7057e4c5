package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a rule of any kind: a {@code RuleEngine} evaluates it, as it would in production. A
 * rule that fails on an event neither matches nor ignores it. Not thread-safe.
 */
public final class RuleAssert extends AbstractAssert<RuleAssert, Rule> {
  private final Site site;

  RuleAssert(Rule actual) {
    this(actual, Site.EMPTY);
  }

  private RuleAssert(Rule actual, Site site) {
    super(actual, RuleAssert.class);
    this.site = site;
  }

  /**
   * Sets the lists that the rule asks for, such as trusted accounts. A rule that cannot do without
   * a list rests until it is set: then it neither matches nor ignores an event.
   *
   * @param lists the site
   * @return an assertion on the same rule, at that site
   */
  public RuleAssert at(Site lists) {
    return new RuleAssert(actual, Objects.requireNonNull(lists, "lists is null"));
  }

  /**
   * Verifies that the rule matches each event, alone.
   *
   * @param event an event
   * @param more further events
   * @return this
   */
  public RuleAssert matches(CloudTrailEvent event, CloudTrailEvent... more) {
    return each(listOf(event, more), Verdict::unlessMatched);
  }

  /**
   * Verifies that the rule matches each event, alone.
   *
   * @param event an event
   * @param more further events
   * @return this
   */
  public RuleAssert matches(EventBuilder event, EventBuilder... more) {
    return each(built(event, more), Verdict::unlessMatched);
  }

  /**
   * Verifies that the rule matches none of the events, each alone.
   *
   * @param event an event
   * @param more further events
   * @return this
   */
  public RuleAssert ignores(CloudTrailEvent event, CloudTrailEvent... more) {
    return each(listOf(event, more), Verdict::unlessIgnored);
  }

  /**
   * Verifies that the rule matches none of the events, each alone.
   *
   * @param event an event
   * @param more further events
   * @return this
   */
  public RuleAssert ignores(EventBuilder event, EventBuilder... more) {
    return each(built(event, more), Verdict::unlessIgnored);
  }

  /**
   * Verifies that the rule finds something in the events as a whole: for rules that look at
   * several.
   *
   * @param events one or more events
   * @return this
   * @throws IllegalArgumentException if there is no event
   */
  public RuleAssert matchesTogether(Collection<CloudTrailEvent> events) {
    return judge(List.copyOf(events), Verdict::unlessMatched);
  }

  /**
   * Verifies that the rule finds something in the events as a whole: for rules that look at
   * several.
   *
   * @param events one or more events
   * @return this
   * @throws IllegalArgumentException if there is no event
   */
  public RuleAssert matchesTogether(CloudTrailEvent... events) {
    return matchesTogether(List.of(events));
  }

  /**
   * Verifies that the rule finds nothing in the events as a whole: for rules that look at several.
   *
   * @param events one or more events
   * @return this
   * @throws IllegalArgumentException if there is no event
   */
  public RuleAssert ignoresTogether(Collection<CloudTrailEvent> events) {
    return judge(List.copyOf(events), Verdict::unlessIgnored);
  }

  /**
   * Verifies that the rule finds nothing in the events as a whole: for rules that look at several.
   *
   * @param events one or more events
   * @return this
   * @throws IllegalArgumentException if there is no event
   */
  public RuleAssert ignoresTogether(CloudTrailEvent... events) {
    return ignoresTogether(List.of(events));
  }

  private static List<CloudTrailEvent> listOf(CloudTrailEvent event, CloudTrailEvent... more) {
    List<CloudTrailEvent> all = new ArrayList<>(List.of(more));
    all.add(0, event);
    return all;
  }

  private static List<CloudTrailEvent> built(EventBuilder event, EventBuilder... more) {
    return Stream.concat(Stream.of(event), Stream.of(more)).map(EventBuilder::build).toList();
  }

  private RuleAssert each(
      List<CloudTrailEvent> events, Function<Verdict, Optional<String>> complaint) {
    events.forEach(event -> judge(List.of(event), complaint));
    return this;
  }

  private RuleAssert judge(
      List<CloudTrailEvent> events, Function<Verdict, Optional<String>> complaint) {
    isNotNull();
    complaint
        .apply(Verdict.of(actual, site, events))
        .ifPresent(
            text -> {
              throw failure("%s", text);
            });
    return this;
  }
}
