package dev.breadcrumbs.cloudtrail.model.reading;

/** The root of all exceptions that this library throws. Unchecked. */
public class CloudTrailException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception with a message that names the place.
   *
   * @param message what went wrong, and where
   */
  public CloudTrailException(String message) {
    super(message);
  }

  /**
   * Creates an exception with a message that names the place, and a cause.
   *
   * @param message what went wrong, and where
   * @param cause what led to it
   */
  public CloudTrailException(String message, Throwable cause) {
    super(message, cause);
  }
}
