package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The values of several expressions as one multivalue. */
public record JoinedValues(List<Expression> parts) implements Expression {
  public JoinedValues {
    parts = List.copyOf(parts);
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    List<Object> all = new ArrayList<>();
    parts.forEach(part -> Values.addAll(all, part.valueIn(values)));
    return Values.ofList(all);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new JoinedValues(parts.stream().map(part -> part.replacingPaths(replacement)).toList());
  }

  @Override
  public String toString() {
    return Quotes.call("mvappend", parts);
  }
}
