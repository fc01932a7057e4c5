package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A step of a search as it is written. Immutable values; {@code toString} is the text. */
public interface Command {
  /** The same step with its names replaced by what they mean, or by how they are written. */
  Command reading(UnaryOperator<Expression> names);

  /**
   * What is known behind this step.
   *
   * @throws SearchException if the step cannot stand here
   */
  Shape after(Shape before);

  /** Adds to a run what this step does; its names are already what they mean. */
  void addTo(PlanBuilder plan);

  /** Whether it looks at all rows before the first can go on. */
  default boolean needsRows() {
    return false;
  }

  /** Whether what comes out are still events, one by one. */
  default boolean keepsEvents() {
    return true;
  }

  /** Whether it can stand behind a command whose columns only the run finds. */
  default boolean fitsFoundColumns() {
    return false;
  }

  /** The names behind it whose values are lists, however many there are, of those before it. */
  default Set<String> listsAfter(Set<String> before) {
    return before;
  }

  /** The text where it begins a search: search's own word can be left out there. */
  default String textAtBegin() {
    return "* | " + this;
  }
}
