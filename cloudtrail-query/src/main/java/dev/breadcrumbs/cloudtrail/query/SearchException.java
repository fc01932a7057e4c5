package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.Arrays;

/**
 * Thrown when a search is invalid: an unknown column or field, a bad pattern, a bad argument. Its
 * stack trace starts at the call that contains the mistake, not inside the library.
 */
public final class SearchException extends CloudTrailException {
  private static final long serialVersionUID = 1L;
  private static final String LIBRARY = "dev.breadcrumbs.cloudtrail.";

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and what is possible
   */
  public SearchException(String message) {
    super(message);
    beginAtTheCall();
  }

  /**
   * Creates an exception with its cause.
   *
   * @param message what is wrong, and what is possible
   * @param cause the cause
   */
  public SearchException(String message, Throwable cause) {
    super(message, cause);
    beginAtTheCall();
  }

  /** Of a thread of the library's own, which nobody has called from without, all is shown. */
  private void beginAtTheCall() {
    StackTraceElement[] trace = getStackTrace();
    int called = 0;
    for (int at = 0; at < trace.length; at++) {
      String name = trace[at].getClassName();
      if (name.startsWith(LIBRARY)) {
        called = at;
      } else if (!name.startsWith("java.")) {
        setStackTrace(Arrays.copyOfRange(trace, called, trace.length));
        return;
      }
    }
  }
}
