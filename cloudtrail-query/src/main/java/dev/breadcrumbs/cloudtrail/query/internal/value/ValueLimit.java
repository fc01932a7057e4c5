package dev.breadcrumbs.cloudtrail.query.internal.value;

/**
 * Says that what is asked of one event's values takes too long or makes too much. The values are to
 * blame, not the search: they cost their event, and the search goes on.
 */
public class ValueLimit extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public ValueLimit(String message) {
    super(message);
  }

  public ValueLimit(String message, Throwable cause) {
    super(message, cause);
  }
}
