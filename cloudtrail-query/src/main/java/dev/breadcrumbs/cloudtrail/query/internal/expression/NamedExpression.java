package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value under a name: an alias of Splunk's, or a name that the caller chose. On rows it is the
 * column of that name, if there is one.
 *
 * @param alias whether the name means the same wherever it is read, so that it can be written as it
 *     is
 */
public record NamedExpression(String name, Expression meaning, boolean alias)
    implements Expression {
  public NamedExpression(String name, Expression meaning) {
    this(name, meaning, false);
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    return meaning.valueIn(values);
  }

  @Override
  public List<Expression> parts() {
    return List.of(meaning);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    Expression replaced = replacement.apply(this);
    // An alias means what the event has, whatever steps have made of the names in it.
    return replaced.equals(this) && !isPlain()
        ? new NamedExpression(name, meaning.replacingPaths(replacement))
        : replaced;
  }

  @Override
  public boolean isPlain() {
    return alias;
  }

  @Override
  public String toString() {
    return isPlain() ? Quotes.inEval(name) : meaning.toString();
  }
}
