package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.List;
import java.util.function.Function;

/**
 * A command about names with stars, of which only the run finds what they stand for. It is replaced
 * by others before the search runs.
 */
public interface StarredCommand extends Command {
  /** The names with stars. */
  List<StarredName> starred();

  /**
   * Adds what this does to the search before it.
   *
   * @param found the fields that a name with stars stands for
   */
  CommandList addTo(CommandList before, Function<StarredName, List<NamedValue>> found);

  @Override
  default void addTo(PlanBuilder plan) {
    throw new IllegalStateException("what the stars of '" + this + "' stand for is found first");
  }
}
