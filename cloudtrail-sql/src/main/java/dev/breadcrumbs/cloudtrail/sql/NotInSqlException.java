package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/**
 * Thrown when a search uses something that cannot be expressed in SQL, or in the SQL of one engine.
 */
public final class NotInSqlException extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the command or function that cannot be expressed, and why
   */
  public NotInSqlException(String message) {
    super(message);
  }
}
