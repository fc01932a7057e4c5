package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The value at a path. */
record AtPath(FieldPath path) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return values.get(path);
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
    return replacement.apply(this);
  }

  @Override
  public boolean isPlain() {
    return true;
  }

  @Override
  public String toString() {
    return Quotes.inEval(path.toString());
  }
}
