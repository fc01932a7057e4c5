package dev.breadcrumbs.cloudtrail.query.views;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The views that come with the library.
 *
 * <pre>{@code
 * Views.named("access-keys").run(CloudTrail.read(Path.of("logs"))).print();
 * }</pre>
 */
public final class Views {
  private static final List<View> ALL =
      Stream.of(ActivityViews.ALL, IamViews.ALL, ResourceViews.ALL).flatMap(List::stream).toList();

  private Views() {}

  /**
   * Returns all views.
   *
   * @return the views, by topic
   */
  public static List<View> all() {
    return ALL;
  }

  /**
   * Finds a view.
   *
   * @param name its name, such as {@code console-logins}
   * @return the view
   * @throws SearchException if there is none of that name; the message lists the names
   */
  public static View named(String name) {
    Objects.requireNonNull(name, "name is null");
    return ALL.stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new SearchException("no view '" + name + "'; the views are " + names()));
  }

  private static String names() {
    return ALL.stream().map(View::name).collect(Collectors.joining(", "));
  }
}
