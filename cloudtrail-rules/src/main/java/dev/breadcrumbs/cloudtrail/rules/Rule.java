package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;

/**
 * A detection as a value: metadata, and what events must be like.
 *
 * <pre>{@code
 * static final Rule LOGGING_STOPPED = rule("logging-stopped")
 *     .title("CloudTrail logging stopped")
 *     .level(Level.HIGH)
 *     .tags("attack.defense-evasion", "attack.t1562.008")
 *     .when(EVENT_NAME.eq("StopLogging").and(ERROR_CODE.missing()));
 * }</pre>
 */
public sealed interface Rule permits EventRule, CorrelationRule {
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
   * Gives what the rule says of itself.
   *
   * @return the metadata
   */
  RuleMetadata metadata();

  /**
   * Gives what a single event must meet to count for the rule.
   *
   * @return the condition
   */
  Condition condition();

  /**
   * Gives the rule's id.
   *
   * @return the id
   */
  default String id() {
    return metadata().id();
  }

  /**
   * Gives the rule's title.
   *
   * @return one line
   */
  default String title() {
    return metadata().title();
  }

  /**
   * Gives the rule's level.
   *
   * @return the level
   */
  default Level level() {
    return metadata().level();
  }
}
