package dev.breadcrumbs.cloudtrail.query.internal.value;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.Objects;
import java.util.function.Supplier;

/** Reports in a search's terms what is wrong with an argument. */
public final class SearchErrors {
  private SearchErrors() {}

  /**
   * Makes a part of a search of an argument.
   *
   * @throws SearchException if the part refuses the argument
   */
  public static <T> T checked(Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      throw of(e);
    }
  }

  /** The same reason as an exception of a search. */
  public static SearchException of(IllegalArgumentException reason) {
    return new SearchException(Objects.requireNonNullElse(reason.getMessage(), "bad argument"));
  }
}
