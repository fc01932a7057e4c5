package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The text is one of many, without case, and what else its rows demand holds of one of them. */
public record RowsByText(Expression value, Map<String, Clause> byText) implements Clause {
  public RowsByText {
    byText = Map.copyOf(byText);
  }

  @Override
  public boolean test(PathValues values) {
    for (Object single : Values.each(value.valueIn(values))) {
      Clause rest = byText.get(CaseFolding.folded(Values.text(single)));
      if (rest != null && rest.test(values)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<FieldPath> paths() {
    return Stream.concat(
            value.paths().stream(), byText.values().stream().flatMap(rest -> rest.paths().stream()))
        .distinct()
        .toList();
  }

  @Override
  public Clause replacingPaths(UnaryOperator<Expression> replacement) {
    Map<String, Clause> replaced = new HashMap<>();
    byText.forEach((text, rest) -> replaced.put(text, rest.replacingPaths(replacement)));
    return new RowsByText(value.replacingPaths(replacement), replaced);
  }

  @Override
  public Clause ignoringCase() {
    return this;
  }
}
