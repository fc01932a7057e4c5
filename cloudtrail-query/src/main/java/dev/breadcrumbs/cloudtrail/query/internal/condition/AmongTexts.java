package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Set;

/** The text is one of many, without case: those that a second search has found. */
public record AmongTexts(Expression value, Set<String> folded) implements FieldClause {
  public AmongTexts {
    folded = Set.copyOf(folded);
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new AmongTexts(replaced, folded);
  }

  @Override
  public boolean testValue(Object single) {
    return folded.contains(CaseFolding.folded(Values.text(single)));
  }

  @Override
  public List<List<String>> heldParts() {
    return folded.stream().map(List::of).toList();
  }
}
