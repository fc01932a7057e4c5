package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an expression gives for each value of a multivalue, missing ones left out: {@code mvmap}.
 */
public record Mvmap(Expression over, String name, Expression body) implements Expression {
  private static final int MOST = 100_000;

  /**
   * Makes it of a field and an expression that names it.
   *
   * @throws SearchException if the first is not just a field
   */
  public static Mvmap of(Expression over, Expression body) {
    if (!over.isPlain()) {
      throw new SearchException("mvmap takes a field and then an expression, not " + over);
    }
    return new Mvmap(over, over.toString(), body.replacingPaths(Element.binding(over)));
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    List<Object> made = new ArrayList<>();
    List<?> several = Values.each(over.valueIn(values));
    long repetitions = ElementView.repetitions(values, several);
    for (Object value : several) {
      Values.addAll(made, body.valueIn(new ElementView(values, name, value, repetitions)));
      if (made.size() > MOST) {
        throw new ValueLimit("mvmap gives at most " + MOST + " values");
      }
    }
    return Values.ofList(made);
  }

  @Override
  public List<Expression> parts() {
    return List.of(over, body);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    Expression replaced = over.replacingPaths(replacement);
    String known = Element.name(over, replaced, name);
    Expression renamed =
        body.replacingPaths(replacement).replacingPaths(Element.renaming(name, known));
    // Two names of one field may only turn out here to be the same.
    Expression bound =
        replaced.isPlain() ? renamed.replacingPaths(Element.binding(replaced)) : renamed;
    return new Mvmap(replaced, known, bound);
  }

  @Override
  public String toString() {
    return "mvmap(" + over + ", " + body.replacingPaths(Element.showing(over, name)) + ")";
  }
}
