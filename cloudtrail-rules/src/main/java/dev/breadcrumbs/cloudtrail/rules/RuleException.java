package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/** Says that a rule or a set of rules is wrong. */
public final class RuleException extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  RuleException(String message) {
    super(message);
  }
}
