package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a step of a running search has put into a place of its row. */
public record RowPlace(int slot, String name) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return values.placed(slot);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return this;
  }

  @Override
  public String toString() {
    return Quotes.inEval(name);
  }
}
