package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/** What a run keeps cannot be read back or written; users are told by an exception of the rules. */
public final class StateException extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  StateException(String message) {
    super(message);
  }

  StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
