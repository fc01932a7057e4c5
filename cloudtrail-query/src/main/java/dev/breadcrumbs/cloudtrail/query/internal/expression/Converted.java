package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.function.ConvertFunction;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value in another unit or form. */
public record Converted(ConvertFunction function, Expression of) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return function.of(of.valueIn(values));
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Converted(function, of.replacingPaths(replacement));
  }
}
