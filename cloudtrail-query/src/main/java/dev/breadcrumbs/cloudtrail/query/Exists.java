package dev.breadcrumbs.cloudtrail.query;

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
  public boolean test(PathValues values) {
    return (field.valueIn(values) != null) == expected;
  }

  @Override
  public String toString() {
    return (expected ? "isnotnull(" : "isnull(") + Clauses.name(field) + ")";
  }
}
