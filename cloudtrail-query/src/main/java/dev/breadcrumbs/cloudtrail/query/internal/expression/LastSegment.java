package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The text behind the last slash or colon of another value, as of an ARN. */
public record LastSegment(Expression of) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    Object value = of.valueIn(values);
    if (!(value instanceof String text)) {
      return null;
    }
    String segment = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
    return segment.isEmpty() ? null : segment;
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new LastSegment(of.replacingPaths(replacement));
  }

  @Override
  public String toString() {
    return "last_segment(" + of + ")";
  }
}
