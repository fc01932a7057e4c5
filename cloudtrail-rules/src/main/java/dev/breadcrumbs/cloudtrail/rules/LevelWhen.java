package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.Objects;

/**
 * Another level for some of a rule's findings. Immutable.
 *
 * @param condition what the event that completed the match must meet
 * @param level the level then
 */
public record LevelWhen(Condition condition, Level level) {
  /** Checks the parts. */
  public LevelWhen {
    Objects.requireNonNull(condition, "condition is null");
    Objects.requireNonNull(level, "level is null");
  }
}
