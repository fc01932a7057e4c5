package dev.breadcrumbs.cloudtrail.query;

import org.jspecify.annotations.Nullable;

/** The field has a value, or has none. */
record Exists(Field field, boolean expected) implements OnField {
  @Override
  public OnField on(Field replaced) {
    return new Exists(replaced, expected);
  }

  @Override
  public boolean testValue(Object value) {
    return expected;
  }

  @Override
  public boolean testAll(@Nullable Object value) {
    return (value != null) == expected;
  }

  @Override
  public String toString() {
    return (expected ? "isnotnull(" : "isnull(") + Clauses.name(field) + ")";
  }
}
