package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list of the site, by its name, and its entries once they are given. A leaf of expressions, so
 * that it is found wherever a clause stands; it has no value of its own.
 */
public record ListOf(String name, @Nullable SiteList entries) implements Expression {
  /** Whether the list has not been given yet. */
  public boolean isOpen() {
    return entries == null;
  }

  public boolean has(Object single) {
    return entries != null && entries.has(single);
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    return null;
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
    return "%" + name + "%";
  }
}
