package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.function.EvalFunction;
import dev.breadcrumbs.cloudtrail.query.internal.function.EvalFunctions;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A function of other values, by its name in {@code eval}. Immutable; compared by its text. */
public final class FunctionCall implements Expression {
  private final String function;
  private final List<Expression> parts;
  private final EvalFunction bound;

  public FunctionCall(String function, List<Expression> arguments) {
    this.function = function;
    this.parts = List.copyOf(arguments);
    List<@Nullable Object> constants = new ArrayList<>();
    parts.forEach(
        part ->
            constants.add(
                part instanceof Literal literal ? literal.value() : EvalFunctions.NOT_CONSTANT));
    this.bound =
        SearchErrors.checked(() -> EvalFunctions.bind(function, constants, InstantSource.system()));
  }

  public String function() {
    return function;
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    @Nullable Object[] arguments = new @Nullable Object[parts.size()];
    for (int at = 0; at < arguments.length; at++) {
      arguments[at] = parts.get(at).valueIn(values);
    }
    try {
      return bound.apply(arguments);
    } catch (ValueLimit e) {
      throw e;
    } catch (IllegalArgumentException e) {
      // Literals were checked when the call was made: what is bad here comes from the values.
      throw new ValueLimit(function + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<Expression> parts() {
    return parts;
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    if (parts.isEmpty()) {
      return replacement.apply(this);
    }
    return new FunctionCall(
        function, parts.stream().map(part -> part.replacingPaths(replacement)).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionCall call
        && call.function.equals(function)
        && call.parts.equals(parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(function, parts);
  }

  @Override
  public String toString() {
    return Quotes.call(function, parts);
  }
}
