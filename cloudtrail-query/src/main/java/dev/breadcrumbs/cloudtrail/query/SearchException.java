package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;

/** Says that a search is wrong: an unknown column or field, a bad pattern, a bad argument. */
public final class SearchException extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what is wrong, and what is possible
   */
  public SearchException(String message) {
    super(message);
  }

  /**
   * Reports what is wrong, and why.
   *
   * @param message what is wrong, and what is possible
   * @param cause what told of it
   */
  public SearchException(String message, Throwable cause) {
    super(message, cause);
  }
}
