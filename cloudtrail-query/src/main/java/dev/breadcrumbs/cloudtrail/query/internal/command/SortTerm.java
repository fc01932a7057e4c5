package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.function.UnaryOperator;

/** A key of {@code sort}. */
public record SortTerm(NamedValue field, boolean descending, SortKind kind) {
  SortTerm replacingPaths(UnaryOperator<Expression> replacement) {
    return new SortTerm(field.replacingPaths(replacement), descending, kind);
  }

  /** As {@code sort} has it. */
  @Override
  public String toString() {
    return (descending ? "- " : "") + kind.around(field.written());
  }
}
