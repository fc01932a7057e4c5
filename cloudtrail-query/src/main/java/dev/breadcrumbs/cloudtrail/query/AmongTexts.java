package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.Set;

/** The text is one of many, without case: those that a second search has found. */
record AmongTexts(Expression value, Set<String> folded) implements OnField {
  AmongTexts {
    folded = Set.copyOf(folded);
  }

  @Override
  public OnField on(Expression replaced) {
    return new AmongTexts(replaced, folded);
  }

  @Override
  public boolean testValue(Object single) {
    return folded.contains(Clauses.folded(Values.text(single)));
  }
}
