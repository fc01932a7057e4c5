package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text as a script changes it, each of several values. */
public record Edited(Expression of, SedScript script) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return Values.ofList(
        Values.each(of.valueIn(values)).stream()
            .map(value -> script.apply(Values.text(value)))
            .toList());
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Edited(of.replacingPaths(replacement), script);
  }
}
