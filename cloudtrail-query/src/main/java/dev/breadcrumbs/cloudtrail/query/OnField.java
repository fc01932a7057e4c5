package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A clause on one field, which looks at its values one by one. */
sealed interface OnField extends Clause
    permits TextMatch, NotEqual, Like, Matches, Cidr, Comparison, Exists {
  Field field();

  OnField on(Field replaced);

  // Asked of one value at a time, none of them missing.
  boolean testValue(Object value);

  // Asked of the field's whole value, which may be missing or a multivalue.
  default boolean testAll(@Nullable Object value) {
    return Values.any(value, this::testValue);
  }

  @Override
  default boolean test(PathValues values) {
    return testAll(field().valueIn(values));
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
