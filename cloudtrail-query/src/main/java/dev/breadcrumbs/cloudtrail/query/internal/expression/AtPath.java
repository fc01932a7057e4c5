package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The value at a path. */
public record AtPath(FieldPath path) implements Expression {
  /** The column of a name, or the field of an event that has just this name. */
  public static AtPath column(String name) {
    return new AtPath(new FieldPath(List.of(name)));
  }

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
