package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.internal.print.ScreenText;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.StateException;

/**
 * Thrown when a rule or a set of rules is wrong, or when what a run keeps cannot be read or
 * written.
 */
public final class RuleException extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what is wrong, and with which rule
   */
  public RuleException(String message) {
    super(ScreenText.harmless(message));
  }

  RuleException(String message, Throwable cause) {
    super(ScreenText.harmless(message), cause);
  }

  /** Returns what the engine reports of the state of a run, as an exception of this package. */
  static RuleException of(StateException e) {
    String message = String.valueOf(e.getMessage());
    Throwable cause = e.getCause();
    return cause == null ? new RuleException(message) : new RuleException(message, cause);
  }
}
