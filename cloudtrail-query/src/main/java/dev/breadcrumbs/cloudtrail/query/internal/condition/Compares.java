package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Combinations;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Two values compared: as numbers if both are numbers, and as text otherwise. */
public record Compares(Expression left, CompareOperator operator, Expression right)
    implements Clause {
  @Override
  public boolean test(PathValues values) {
    Object second = right.valueIn(values);
    Object compared = left.valueIn(values);
    if (compared instanceof List<?> several && second instanceof List<?> others) {
      Combinations.requireSteps(Combinations.product(several.size(), others.size()), "comparisons");
    }
    return Values.any(
        compared, first -> Values.any(second, single -> operator.test(first, single)));
  }

  @Override
  public List<FieldPath> paths() {
    return Stream.of(left, right).flatMap(side -> side.paths().stream()).distinct().toList();
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    return new Compares(
        left.replacingPaths(replacement), operator, right.replacingPaths(replacement));
  }

  @Override
  public Clause ignoringCase() {
    return new Compares(lower(left), operator, lower(right));
  }

  private static Expression lower(Expression side) {
    return side instanceof FunctionCall call && call.function().equals("lower")
        ? side
        : new FunctionCall("lower", List.of(side));
  }

  @Override
  public List<Expression> operands() {
    return List.of(left, right);
  }

  @Override
  public String toString() {
    return Quotes.operand(left) + operator.sign() + Quotes.operand(right);
  }
}
