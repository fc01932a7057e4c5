package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/** Thrown when a search asks for something that SQL, or one engine's SQL, cannot say. */
public final class NotInSqlException extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message the command or function that cannot be said, and why
   */
  public NotInSqlException(String message) {
    super(message);
  }
}
