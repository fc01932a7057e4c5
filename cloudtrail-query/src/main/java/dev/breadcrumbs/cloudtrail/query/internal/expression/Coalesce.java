package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The first of several values that is not missing. */
public record Coalesce(List<Expression> parts) implements Expression {
  public Coalesce {
    parts = List.copyOf(parts);
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    for (Expression part : parts) {
      Object value = part.valueIn(values);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Coalesce(parts.stream().map(part -> part.replacingPaths(replacement)).toList());
  }

  @Override
  public String toString() {
    return Quotes.call("coalesce", parts);
  }
}
