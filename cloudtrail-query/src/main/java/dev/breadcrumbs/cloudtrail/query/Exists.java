package dev.breadcrumbs.cloudtrail.query;

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
  public boolean test(PathValues values) {
    return (value.valueIn(values) != null) == expected;
  }

  @Override
  public String toString() {
    return (expected ? "isnotnull(" : "isnull(") + value + ")";
  }
}
