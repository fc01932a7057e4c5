package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;

/** A step of a search as it is written. Immutable values; {@code toString} is the text. */
sealed interface Command
    permits Filter,
        Eval,
        Rex,
        Rename,
        Remove,
        Project,
        Stats,
        Eventstats,
        Streamstats,
        Top,
        Sort,
        Head,
        Tail,
        Reverse,
        Dedup,
        Fillnull,
        Mvexpand,
        Append,
        Bin,
        ChartRows,
        JoinRows,
        Transact,
        LookupRows,
        Iplocation,
        Makemv,
        Nomv,
        Sed,
        BinAuto {
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

  static List<Field> reading(List<Field> fields, UnaryOperator<Expression> names) {
    return fields.stream().map(field -> field.replacingPaths(names)).toList();
  }
}
