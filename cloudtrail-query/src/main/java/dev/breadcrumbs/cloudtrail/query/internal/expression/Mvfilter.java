package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The values of a multivalue that meet a clause, in their order: {@code mvfilter}. */
public record Mvfilter(Expression over, String name, Clause test) implements Expression {
  /**
   * Makes it of a clause about one field.
   *
   * @throws SearchException if it is about none, or several
   */
  public static Mvfilter of(Clause test) {
    Set<Expression> fields = Element.fields(test);
    if (fields.size() != 1) {
      throw new SearchException(
          "mvfilter takes a condition on one field, not on "
              + (fields.isEmpty() ? "none" : fields.toString()));
    }
    Expression over = fields.iterator().next();
    return new Mvfilter(over, over.toString(), test.replacingPaths(Element.binding(over)));
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    List<?> several = Values.each(over.valueIn(values));
    long repetitions = ElementView.repetitions(values, several);
    return Values.ofList(
        several.stream()
            .filter(value -> test.test(new ElementView(values, name, value, repetitions)))
            .toList());
  }

  @Override
  public List<Expression> parts() {
    return List.of(over, new ClauseValue(test));
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    Expression replaced = over.replacingPaths(replacement);
    String known = Element.name(over, replaced, name);
    Clause testReplaced = test.replacingPaths(replacement);
    return new Mvfilter(
        replaced, known, testReplaced.replacingPaths(Element.renaming(name, known)));
  }

  @Override
  public String toString() {
    return "mvfilter(" + test.replacingPaths(Element.showing(over, name)) + ")";
  }
}
