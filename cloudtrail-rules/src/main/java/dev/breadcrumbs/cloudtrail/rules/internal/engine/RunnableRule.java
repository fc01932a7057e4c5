package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.List;

/**
 * A rule as a run needs it. Immutable.
 *
 * @param id its id
 * @param text all that decides what it finds, as text: a snapshot of a rule with another text is of
 *     no use
 * @param conditions what events must meet to concern it, one for each sort of event
 * @param exemptions events that it is not to see
 * @param detector makes what puts its events together, or tells that each is a finding by itself
 */
public record RunnableRule(
    String id,
    String text,
    List<Condition> conditions,
    List<Exemption> exemptions,
    DetectorFactory detector) {
  /** Copies the lists. */
  public RunnableRule {
    conditions = List.copyOf(conditions);
    exemptions = List.copyOf(exemptions);
  }
}
