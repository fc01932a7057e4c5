package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of a second search, before it has run. */
public record RowsOf(CommandList search) implements Expression {
  /**
   * Sees to it that a condition can be met by an event alone.
   *
   * @throws SearchException if it asks for the rows of a second search
   */
  public static void requireNone(Clause clause) {
    clause.replacingPaths(
        leaf -> {
          if (leaf instanceof RowsOf rows) {
            throw rows.notRun();
          }
          return leaf;
        });
  }

  /** Says that there is no run that would run the second search first. */
  private SearchException notRun() {
    return new SearchException(
        "a condition on the rows of a second search can only be met in a search: [search "
            + search
            + "]");
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    throw notRun();
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return replacement.apply(this);
  }

  @Override
  public String toString() {
    return CommandText.within(search);
  }
}
