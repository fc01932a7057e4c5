package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list of the site, by its name, and its entries once they are given. A leaf of expressions, so
 * that it is found wherever a clause stands; it has no value of its own.
 *
 * @param optional whether the clause makes sense without the list; once it is given, nobody asks
 */
public record ListOf(String name, @Nullable SiteList entries, boolean optional)
    implements Expression {
  /** A list that is to be given. */
  public static ListOf open(String name) {
    return new ListOf(name, null, false);
  }

  /** The same list, which may be missing. */
  public ListOf asOptional() {
    return new ListOf(name, entries, entries == null);
  }

  /** The same list with its entries. */
  public ListOf given(@Nullable SiteList read) {
    return read == null ? this : new ListOf(name, read, false);
  }

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
