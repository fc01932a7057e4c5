package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.Values;
import java.util.List;
import java.util.function.UnaryOperator;

/** A clause on one field, which looks at its values one by one. */
sealed interface OnField extends Clause
    permits TextMatch, NotEqual, Like, Matches, Cidr, Comparison, Exists {
  Field field();

  OnField on(Field replaced);

  // Asked of one value at a time, none of them missing.
  boolean testValue(Object value);

  @Override
  default boolean test(PathValues values) {
    return Values.any(field().valueIn(values), this::testValue);
  }

  @Override
  default List<FieldPath> paths() {
    return field().expression().paths();
  }

  @Override
  default Clause replacingFields(UnaryOperator<Field> replacement) {
    return on(replacement.apply(field()));
  }

  @Override
  default Clause ignoringCase() {
    return this;
  }
}
