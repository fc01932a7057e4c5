package dev.breadcrumbs.cloudtrail.model.reading;

/** The root of everything this module throws on its own account. Unchecked. */
public class CloudTrailException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception with a message that names the place.
   *
   * @param message what went wrong, and where
   */
  public CloudTrailException(String message) {
    super(message);
  }

  /**
   * Makes an exception with a message that names the place, and a cause.
   *
   * @param message what went wrong, and where
   * @param cause what led to it
   */
  public CloudTrailException(String message, Throwable cause) {
    super(message, cause);
  }
}
