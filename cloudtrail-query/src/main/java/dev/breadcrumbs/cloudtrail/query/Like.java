package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.Values;
import dev.breadcrumbs.cloudtrail.query.value.Wildcard;

/** The whole text fits a wildcard pattern. */
record Like(Field field, Wildcard pattern) implements OnField {
  @Override
  public OnField on(Field replaced) {
    return new Like(replaced, pattern);
  }

  @Override
  public boolean testValue(Object value) {
    return pattern.matches(Values.text(value));
  }

  @Override
  public Clause ignoringCase() {
    return new Like(field, pattern.ignoringCase());
  }

  @Override
  public String toString() {
    return Clauses.name(field, pattern.ignoresCase())
        + " LIKE "
        + Clauses.quoted(pattern.likePattern());
  }
}
