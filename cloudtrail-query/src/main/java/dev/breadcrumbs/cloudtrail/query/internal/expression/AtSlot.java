package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The value at a path, whose place among those a run looks for is known. */
public record AtSlot(int slot, FieldPath path) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return values.at(slot, path);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public List<FieldPath> paths() {
    return List.of(path);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return this;
  }

  @Override
  public String toString() {
    return Quotes.inEval(path.toString());
  }
}
