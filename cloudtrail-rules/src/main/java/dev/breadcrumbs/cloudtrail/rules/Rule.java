package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionTrace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A detection as a value: metadata, and what events must be like.
 *
 * <pre>{@code
 * static final Rule LOGGING_STOPPED = rule("logging-stopped")
 *     .title("CloudTrail logging stopped")
 *     .level(Level.HIGH)
 *     .tags("attack.defense-impairment", "attack.t1685.002")
 *     .when(EVENT_NAME.eq("StopLogging").and(ERROR_CODE.missing()));
 * }</pre>
 */
public sealed interface Rule
    permits EventRule, CorrelationRule, AbsenceRule, FirstSeenRule, SearchRule {
  /**
   * Starts a rule.
   *
   * @param id lower-case words joined by hyphens
   * @return a builder
   */
  static RuleBuilder rule(String id) {
    return new RuleBuilder(id);
  }

  /**
   * Returns what the rule says of itself.
   *
   * @return the metadata
   */
  RuleMetadata metadata();

  /**
   * Returns what an event must meet to concern the rule: one condition for each sort of event that
   * it looks for.
   *
   * @return the conditions; no other event changes what the rule finds
   */
  List<Condition> conditions();

  /**
   * Returns the lists of the site without which the rule rests: those that it says it {@linkplain
   * RuleMetadata#needs needs}, and those that its conditions {@linkplain Condition#neededLists
   * name} and cannot do without.
   *
   * @return the lists' names, in their order
   */
  default Set<String> neededLists() {
    return Collections.unmodifiableSet(SiteCheck.needed(this));
  }

  /**
   * Replaces the rule's conditions, also those on the level of a finding.
   *
   * @param replacement gives the new condition for an old one
   * @return the same rule with other conditions; a {@link SearchRule} stays as it is
   */
  Rule replacing(UnaryOperator<Condition> replacement);

  /**
   * Returns what held and what did not of the rule's conditions on an event, and the values seen:
   * why it matched, or why it did not.
   *
   * @param event the event
   * @return one tree for each of the rule's conditions
   */
  default List<ConditionTrace> explain(CloudTrailEvent event) {
    return conditions().stream().map(condition -> condition.trace(event)).toList();
  }

  /**
   * Returns what the rule says of itself and looks for as a map, which is also what a host's mapper
   * writes of it, of Jackson 2 or 3. No mapper reads it back: a rule travels as Sigma.
   *
   * @return id, title, status, description, level, tags, references, falsePositives, author, date,
   *     nextSteps, supersedes and conditions; those that are empty are left out. Unmodifiable
   */
  @JsonValue
  default Map<String, Object> toMap() {
    return RuleMap.of(this);
  }

  /**
   * Returns the rule's id.
   *
   * @return the id
   */
  default String id() {
    return metadata().id();
  }

  /**
   * Returns the rule's title.
   *
   * @return one line
   */
  default String title() {
    return metadata().title();
  }

  /**
   * Returns the rule's level.
   *
   * @return the level
   */
  default Level level() {
    return metadata().level();
  }
}
