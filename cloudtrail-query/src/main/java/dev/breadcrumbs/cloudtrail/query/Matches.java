package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.Regex;
import dev.breadcrumbs.cloudtrail.query.value.Values;

/** A regular expression is found in the text. */
record Matches(Field field, Regex regex) implements OnField {
  @Override
  public OnField on(Field replaced) {
    return new Matches(replaced, regex);
  }

  @Override
  public boolean testValue(Object value) {
    return regex.isIn(Values.text(value));
  }

  @Override
  public Clause ignoringCase() {
    return new Matches(field, regex.ignoringCase());
  }

  @Override
  public String toString() {
    return "match(" + Clauses.name(field) + ", " + Clauses.quoted(regex.toString()) + ")";
  }
}
