package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.Combinations;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The text of one value contains, begins or ends with that of another. */
public record ComparesText(
    Expression left, TextOperator operator, Expression right, boolean ignoreCase)
    implements Clause {
  @Override
  public boolean test(PathValues values) {
    Object second = right.valueIn(values);
    Object compared = left.valueIn(values);
    if (compared instanceof List<?> several && second instanceof List<?> others) {
      Combinations.requireSteps(Combinations.product(several.size(), others.size()), "comparisons");
    }
    return Values.any(compared, first -> Values.any(second, single -> test(first, single)));
  }

  private boolean test(Object first, Object second) {
    return operator.test(Values.text(first), Values.text(second), ignoreCase);
  }

  @Override
  public List<FieldPath> paths() {
    return Stream.of(left, right).flatMap(side -> side.paths().stream()).distinct().toList();
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    return new ComparesText(
        left.replacingPaths(replacement), operator, right.replacingPaths(replacement), ignoreCase);
  }

  @Override
  public Clause ignoringCase() {
    return new ComparesText(left, operator, right, true);
  }

  @Override
  public List<Expression> operands() {
    return List.of(left, right);
  }

  /** SPL has no such function: no pattern can be made of a field, whose text may have wildcards. */
  @Override
  public String toString() {
    String name = operator.name().toLowerCase(Locale.ROOT);
    return name
        + "("
        + Clauses.name(left, ignoreCase)
        + ", "
        + Clauses.name(right, ignoreCase)
        + ")";
  }
}
