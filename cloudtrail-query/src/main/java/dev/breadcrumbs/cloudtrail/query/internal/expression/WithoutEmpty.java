package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A multivalue without its empty texts. */
public record WithoutEmpty(Expression of) implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    return Values.ofList(
        Values.each(of.valueIn(values)).stream().filter(single -> !"".equals(single)).toList());
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new WithoutEmpty(of.replacingPaths(replacement));
  }
}
