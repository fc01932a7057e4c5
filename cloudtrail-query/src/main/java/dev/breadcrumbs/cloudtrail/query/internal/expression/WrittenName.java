package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A name as it has to be written in a certain place; only ever printed. */
public record WrittenName(String text) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    throw new IllegalStateException("printed only: " + text);
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
  public boolean isPlain() {
    return true;
  }

  @Override
  public String toString() {
    return Quotes.inEval(text);
  }
}
