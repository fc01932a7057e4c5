package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.internal.print.ScreenText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule could not be evaluated on an event. The other rules, and this one on other events, went
 * on. Immutable.
 *
 * @param rule id of the rule
 * @param eventID id of the event, if it has one
 * @param reason what went wrong
 */
public record RuleError(String rule, @Nullable String eventID, String reason) {
  /** Checks the parts. */
  public RuleError {
    Objects.requireNonNull(rule, "rule is null");
    Objects.requireNonNull(reason, "reason is null");
  }

  /**
   * Returns the error for people. What a terminal would obey is shown by its number.
   *
   * @return rule, event and reason
   */
  @Override
  public String toString() {
    return ScreenText.harmless(
        "RuleError[rule=" + rule + ", eventID=" + eventID + ", reason=" + reason + "]");
  }
}
