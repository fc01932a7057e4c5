package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import java.util.List;

/**
 * What is asked of each event.
 *
 * @param paths the paths, each known by its place in this list from here on
 * @param smallParts whether what is made of a part grows with it, so that parts have to be small
 */
public record EventNeeds(List<FieldPath> paths, boolean smallParts) {
  /** Copies the list. */
  public EventNeeds {
    paths = List.copyOf(paths);
  }
}
