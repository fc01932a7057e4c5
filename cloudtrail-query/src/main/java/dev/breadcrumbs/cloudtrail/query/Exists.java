package dev.breadcrumbs.cloudtrail.query;

import org.jspecify.annotations.Nullable;

/** The field has a value, or has none. */
record Exists(Expression value, boolean expected) implements OnField {
  @Override
  public OnField on(Expression replaced) {
    return new Exists(replaced, expected);
  }

  @Override
  public boolean testValue(Object single) {
    return expected;
  }

  @Override
  public boolean testAll(@Nullable Object found) {
    return (found != null) == expected;
  }

  @Override
  public String toString() {
    return (expected ? "isnotnull(" : "isnull(") + value + ")";
  }
}
