package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All values of an event or row, wherever they are. */
public record AllTexts() implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return values.get(FieldPath.WHOLE);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public List<FieldPath> paths() {
    return List.of(FieldPath.WHOLE);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return replacement.apply(this);
  }

  @Override
  public String toString() {
    return "_raw";
  }
}
