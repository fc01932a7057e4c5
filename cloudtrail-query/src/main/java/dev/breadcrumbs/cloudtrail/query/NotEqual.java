package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.value.Values;

/** Present, with another text. */
record NotEqual(Field field, String text, boolean ignoreCase) implements OnField {
  @Override
  public OnField on(Field replaced) {
    return new NotEqual(replaced, text, ignoreCase);
  }

  @Override
  public boolean testValue(Object value) {
    return !TextOperator.EQ.test(Values.text(value), text, ignoreCase);
  }

  @Override
  public Clause ignoringCase() {
    return new NotEqual(field, text, true);
  }

  @Override
  public String toString() {
    return Clauses.name(field, ignoreCase) + "!=" + Clauses.quoted(text, ignoreCase);
  }
}
