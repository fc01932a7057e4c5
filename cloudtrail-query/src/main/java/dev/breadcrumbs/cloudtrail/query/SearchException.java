package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.Objects;
import java.util.function.Supplier;

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

  SearchException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Makes a part of a search of an argument, and says in a search's terms what is wrong with it.
   */
  static <T> T checked(Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      throw of(e);
    }
  }

  /** Says in a search's terms what is wrong with an argument. */
  static SearchException of(IllegalArgumentException reason) {
    return new SearchException(
        Objects.requireNonNullElse(reason.getMessage(), "bad argument"), reason);
  }
}
