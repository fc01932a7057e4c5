package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on one finding. Not thread-safe. */
public final class FindingAssert extends AbstractAssert<FindingAssert, Finding> {
  FindingAssert(Finding actual) {
    super(actual, FindingAssert.class);
  }

  /**
   * Verifies which rule matched.
   *
   * @param rule the rule, told by its id
   * @return this
   */
  public FindingAssert isOf(Rule rule) {
    isNotNull();
    return demand("rule", rule.id(), actual.rule().id());
  }

  /**
   * Verifies who acted in the event that completed the match.
   *
   * @param actor the name that {@code Actor.displayName} shows
   * @return this
   */
  public FindingAssert isBy(String actor) {
    isNotNull();
    return demand("actor", actor, actual.actor().displayName());
  }

  /**
   * Verifies which events made the rule match.
   *
   * @param eventIDs their ids, in the order of the events' times
   * @return this
   */
  public FindingAssert hasEventIDs(String... eventIDs) {
    isNotNull();
    return demand("eventIDs", List.of(eventIDs), actual.eventIDs());
  }

  private FindingAssert demand(String what, Object expected, Object seen) {
    if (!expected.equals(seen)) {
      throw failure(
          "%s", "Expecting " + what + " " + expected + "\nbut it was " + seen + " in\n  " + actual);
    }
    return this;
  }
}
